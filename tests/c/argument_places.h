/* Places for what the units of a format store, made for any format, and shown
 * afterwards. */
#ifndef TESTS_C_ARGUMENT_PLACES_H
#define TESTS_C_ARGUMENT_PLACES_H

#include "harness.h"

#include <ctype.h>
#include <string.h>

enum { most_places = 24, untouched = 0xa5 };

/* What one unit stores. */
struct place {
    char unit[4]; /* "s#", "es", "O!" ... */
    Py_ssize_t size;
    union {
        unsigned char bytes[sizeof(Py_buffer)];
        signed char i8;
        short i16;
        int i32;
        long long i64;
        float f;
        double d;
        char *text;
        PyObject *object;
        Py_buffer view;
    } value;
};

struct places {
    struct place all[most_places];
    int count;
    void *pointers[2 * most_places]; /* what a caller passes */
    int pointer_count;
};

/* The pointers as variable arguments. */
#define POINTERS(p)                                                            \
    (p)[0], (p)[1], (p)[2], (p)[3], (p)[4], (p)[5], (p)[6], (p)[7], (p)[8],    \
        (p)[9], (p)[10], (p)[11], (p)[12], (p)[13], (p)[14], (p)[15], (p)[16], \
        (p)[17], (p)[18], (p)[19], (p)[20], (p)[21], (p)[22], (p)[23],         \
        (p)[24], (p)[25], (p)[26], (p)[27], (p)[28], (p)[29], (p)[30],         \
        (p)[31], (p)[32], (p)[33], (p)[34], (p)[35], (p)[36], (p)[37],         \
        (p)[38], (p)[39], (p)[40], (p)[41], (p)[42], (p)[43], (p)[44],         \
        (p)[45], (p)[46], (p)[47]

/* The converter of "O&": stores ints and is told of their end, refuses None
 * without an error and strings with one. */
static int converter_ends;

static int converter(PyObject *object, void *place) {
    if (object == NULL) {
        converter_ends++;
        return 1;
    }
    if (PyUnicode_Check(object)) {
        PyErr_SetString(PyExc_ArithmeticError, "a str");
        return 0;
    }
    *(PyObject **)place = object;
    return object == Py_None      ? 0
           : PyLong_Check(object) ? Py_CLEANUP_SUPPORTED
                                  : 1;
}

static void add_pointer(struct places *places, void *pointer) {
    places->pointers[places->pointer_count++] = pointer;
}

/* The encoding of "es" and "et". */
static char latin1[] = "latin-1";

MAYBE_UNUSED static void prepare_places(
    struct places *places, const char *format) {
    memset(places, 0, sizeof *places);
    for (const char *at = format;
         *at != '\0' && *at != ':' && *at != ';' && places->count < most_places;
         at++) {
        if (!isalpha((unsigned char)*at)) {
            continue;
        }
        struct place *place = &places->all[places->count++];
        memset(&place->value, untouched, sizeof place->value);
        place->size = -1;
        place->unit[0] = *at;
        if (*at == 'e' && at[1] != '\0') {
            at++;
            place->unit[1] = *at;
            add_pointer(places, latin1);
            place->value.text = NULL;
        } else if (*at == 'O' && at[1] == '!') {
            add_pointer(places, &PyLong_Type);
        } else if (*at == 'O' && at[1] == '&') {
            int (*function)(PyObject *, void *) = converter;
            void *pointer;
            memcpy(&pointer, &function, sizeof pointer);
            add_pointer(places, pointer);
        }
        add_pointer(places, &place->value);
        if (at[1] != '\0' && strchr("#*!&", at[1]) != NULL) {
            at++;
            place->unit[strlen(place->unit)] = *at;
            if (*at == '#') {
                add_pointer(places, &place->size);
            }
        }
    }
}

static int is_untouched(const struct place *place) {
    for (size_t i = 0; i < sizeof(double); i++) {
        if (place->value.bytes[i] != untouched) {
            return 0;
        }
    }
    return 1;
}

static int is_view(const struct place *place) {
    return strchr("szyw", place->unit[0]) != NULL && place->unit[1] == '*';
}

static void print_bytes(const char *text, Py_ssize_t size) {
    printf("'");
    for (Py_ssize_t i = 0; i < size; i++) {
        unsigned char byte = (unsigned char)text[i];
        printf(byte >= ' ' && byte < 127 ? "%c" : "\\x%02x", byte);
    }
    printf("'");
}

static void print_text(const struct place *place) {
    if (place->value.text == NULL) {
        printf("NULL");
    } else {
        print_bytes(
            place->value.text, place->size >= 0
                                   ? place->size
                                   : (Py_ssize_t)strlen(place->value.text));
    }
    if (strchr(place->unit, '#') != NULL) {
        printf(" of %zd", place->size);
    }
}

static void print_place(const struct place *place) {
    if (is_view(place)) {
        print_bytes(place->value.view.buf, place->value.view.len);
        return;
    }
    switch (place->unit[0]) {
    case 'b':
    case 'B':
    case 'c':
        printf("%d", place->value.i8);
        break;
    case 'h':
    case 'H':
        printf("%d", place->value.i16);
        break;
    case 'i':
    case 'I':
    case 'p':
    case 'C':
        printf("%d", place->value.i32);
        break;
    case 'f':
        printf("%g", (double)place->value.f);
        break;
    case 'd':
        printf("%g", place->value.d);
        break;
    case 's':
    case 'z':
    case 'y':
    case 'e':
        print_text(place);
        break;
    case 'O':
    case 'S':
    case 'U':
    case 'Y':
        printf("%s object", Py_TYPE(place->value.object)->tp_name);
        break;
    default:
        printf("%lld", place->value.i64);
        break;
    }
}

/* "LABEL: 1 VALUE, VALUE..." or "LABEL: 0" and the error; gives back what the
 * units took. */
MAYBE_UNUSED static void show_places(
    const char *label, struct places *places, int result) {
    if (result == 0) {
        int before = converter_ends;
        show_status(label, result);
        CHECK(before == converter_ends);
        return;
    }
    CHECK(result == 1);
    CHECK(PyErr_Occurred() == NULL);
    printf("    %s: 1", label);
    for (int i = 0; i < places->count; i++) {
        struct place *place = &places->all[i];
        printf("%s %s ", i == 0 ? "" : ",", place->unit);
        if (is_untouched(place)) {
            printf("-");
            continue;
        }
        print_place(place);
        if (is_view(place)) {
            PyBuffer_Release(&place->value.view);
        } else if (place->unit[0] == 'e') {
            PyMem_Free(place->value.text);
        }
    }
    printf("\n");
}

/* Nothing of a failed call is left in the places that own something. */
MAYBE_UNUSED static void check_nothing_kept(struct places *places) {
    for (int i = 0; i < places->count; i++) {
        struct place *place = &places->all[i];
        if (place->unit[0] == 'e' && place->unit[1] != '\0') {
            CHECK(place->value.text == NULL);
        } else if (is_view(place) && !is_untouched(place)) {
            CHECK(place->value.view.obj == NULL);
        }
    }
}

/* Arguments 0, 1, 2... */
MAYBE_UNUSED static PyObject *tuple_of(int count) {
    PyObject *tuple = PyTuple_New(count);
    for (int i = 0; i < count; i++) {
        PyTuple_SET_ITEM(tuple, i, PyLong_FromLong(i));
    }
    return tuple;
}

MAYBE_UNUSED static void parse(
    const char *label, PyObject *args, const char *format) {
    struct places places;
    prepare_places(&places, format);
    int result = PyArg_ParseTuple(args, format, POINTERS(places.pointers));
    show_places(label, &places, result);
    if (result == 0) {
        check_nothing_kept(&places);
    }
}

#endif
