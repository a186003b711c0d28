"""How surely: factuality, status and likelihood of every act. Start at `judge`.

`factuality` is the pass over a sentence from its root downwards; `governing`, `nominals` and `modality` say
what bends an act on the way, `stands` what that makes of its status. May import lexicon and model.
"""

from dragoman.attribute.certainty.judge import CertaintyJudge

__all__ = ["CertaintyJudge"]
