"""The domain as frozen values: questionnaire, assessment, profile, team. No input or output."""
