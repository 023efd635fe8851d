/* Printing sizes, offsets and constants as facts. */
#ifndef TESTS_C_LAYOUT_H
#define TESTS_C_LAYOUT_H

#include "harness.h"

#define STRUCT(type)                                                           \
    show("%s: size %zu, align %zu", #type, sizeof(type), _Alignof(type))
#define FIELD(type, field)                                                     \
    show(                                                                      \
        "  %s: offset %zu, size %zu", #field, offsetof(type, field),           \
        sizeof(((type *)NULL)->field))

#endif
