"""What the portal is made of besides its own lines: locks, licences, a bill of materials, known weaknesses."""
