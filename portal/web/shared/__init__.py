"""What every audience needs: access policies, layout, forms, errors, pagination. Imports no audience."""
