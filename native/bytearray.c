/*
 * What an empty bytearray shows as its bytes. In C because its symbol is an
 * array, and C# gives its symbols no dimensions.
 */
#include "nativeweakref.h"

char _PyByteArray_empty_string[1] = "";
