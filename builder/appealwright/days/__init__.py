"""When each step has to be taken: how days are counted, which steps are behind and which is next, and when offices are there."""
