"""What a notice says that the record shows or lacks: trials, counts, assessments, doses."""
