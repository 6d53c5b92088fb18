"""What a notice says of claims and payment: what was filed, paid, at which level, undone or asked back."""
