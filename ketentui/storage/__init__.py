"""What is on disk: whole files, assessments, agreements, backups and the shared JSON."""
