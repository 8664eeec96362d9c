"""An article's proposals: kept, accepted into the working copy, merged, rejected, reopened."""
