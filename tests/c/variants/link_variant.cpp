// The same program as C++.
#include "link_variant.c"
