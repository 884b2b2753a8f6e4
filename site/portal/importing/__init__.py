"""Moving in: what an export or a spreadsheet becomes in the rooms. `plan` looks and writes nothing, `apply` writes.

It stands under the roof because it fills several rooms; the reading is in `core.importing`.
"""

from .planned import Options, Plan
from .planning import plan
from .writing import apply

__all__ = ["Options", "Plan", "apply", "plan"]
