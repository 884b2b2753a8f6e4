"""How editors sign in (docs/decisions/0024-sign-in.md). allauth asks, axes counts, the gate stands before the CMS."""
