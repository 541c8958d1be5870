"""The domain as frozen values without input or output: questionnaire, answers, scores, team."""
