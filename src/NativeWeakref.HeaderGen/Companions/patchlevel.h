#ifndef NATIVEWEAKREF_PATCHLEVEL_H
#define NATIVEWEAKREF_PATCHLEVEL_H

/* The CPython release whose ABI and behaviour the library has. */
#define PY_RELEASE_LEVEL_ALPHA 0xA
#define PY_RELEASE_LEVEL_BETA 0xB
#define PY_RELEASE_LEVEL_GAMMA 0xC
#define PY_RELEASE_LEVEL_FINAL 0xF

#define PY_MAJOR_VERSION 3
#define PY_MINOR_VERSION 12
#define PY_MICRO_VERSION 1
#define PY_RELEASE_LEVEL PY_RELEASE_LEVEL_FINAL
#define PY_RELEASE_SERIAL 0
#define PY_VERSION "3.12.1"

/* A number, for #if: two digits each, then level and serial. */
#define PY_VERSION_HEX 0x030c01f0

#endif /* NATIVEWEAKREF_PATCHLEVEL_H */
