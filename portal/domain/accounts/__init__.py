"""People who sign in: accounts, staff memberships, invitations, codes and sessions. Sees organisations and audit."""
