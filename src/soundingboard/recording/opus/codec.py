"""soundfile, over the quickest build of libsndfile that this computer has.

The build inside soundfile's package for Linux was compiled without optimisation, and makes Opus at
two to four times the cost of any other. So on Linux the system's own is taken where there is one.
For Windows and macOS the package's are as good as any.
"""

import ctypes
import re
import sys

__all__ = ["soundfile"]

SYSTEM_BUILD = "libsndfile.so.1"
OLDEST = (1, 1)
"""The first that can be asked for short pages."""
PACKAGED = "_soundfile_data"
"""Where soundfile looks first; where there is no such module, it takes the system's build."""


def _system_build_serves() -> bool:
    """Whether it is there, is new enough, and was made with Opus."""
    try:
        build = ctypes.CDLL(SYSTEM_BUILD)
    except OSError:
        return False
    build.sf_version_string.restype = ctypes.c_char_p
    version = re.search(rb"(\d+)\.(\d+)", build.sf_version_string())
    new = version is not None and tuple(map(int, version.groups())) >= OLDEST
    return new and hasattr(build, "opus_encoder_create")


if sys.platform == "linux" and PACKAGED not in sys.modules and _system_build_serves():
    sys.modules[PACKAGED] = None  # type: ignore[assignment] # how Python is told that there is no such module
try:
    import soundfile
except OSError:  # the system's build is there, but not where soundfile looks
    del sys.modules[PACKAGED]
    import soundfile
