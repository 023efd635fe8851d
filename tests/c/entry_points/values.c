#include "values.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>

static bool is_text(const char *kind) {
    return kind[0] == '"';
}

static bool is_number(const char *kind) {
    return kind[0] == '-' || (kind[0] >= '0' && kind[0] <= '9');
}

static bool is_real(const char *kind) {
    return is_number(kind) && strchr(kind, '.') != NULL;
}

/* "text" in the cells of the value; the quotes go. */
static void put_text(const char *kind, struct value *value) {
    char *text = (char *)value->cells;
    snprintf(text, sizeof value->cells, "%s", kind + 1);
    text[strlen(text) - 1] = '\0';
    value->word = (uintptr_t)text;
}

static const char *after(const char *kind, const char *prefix) {
    size_t length = strlen(prefix);
    return strncmp(kind, prefix, length) == 0 ? kind + length : NULL;
}

/* The same text for every call: the function keeps the pointer. */
static void put_static_text(struct value *value) {
    static const char name[] = "name";
    value->word = (uintptr_t)name;
}

static void put_array(const char *kind, struct value *value) {
    value->object = make_object(kind);
    CHECK(value->object != NULL);
    for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(value->object); i++) {
        value->cells[i] = (uintptr_t)PyTuple_GET_ITEM(value->object, i);
    }
    value->word = (uintptr_t)value->cells;
}

static void put_buffer(const char *kind, struct value *value) {
    value->word = (uintptr_t)value->cells;
    value->holds_buffer = true;
    if (strcmp(kind, "new_buffer") != 0) {
        int flags = strcmp(kind, "buffer") == 0 ? PyBUF_FULL_RO : PyBUF_FULL;
        value->object =
            make_object(strcmp(kind, "buffer") == 0 ? "bytes" : "bytearray");
        CHECK(
            PyObject_GetBuffer(
                value->object, (Py_buffer *)value->cells, flags) == 0);
    }
}

/* The list of arguments of a variadic function as the ABI lays it out, with
 * all registers used up: what follows lies in memory. */
static void put_va_list(const char *kind, struct value *value) {
    struct {
        unsigned general_offset;
        unsigned floating_offset;
        void *overflow;
        void *registers;
    } list = {48, 176, &value->cells[8], NULL};
    memcpy(value->cells, &list, sizeof list);
    value->word = (uintptr_t)value->cells;
    for (int i = 8; i < 16; i++) {
        value->cells[i] = (uintptr_t)i;
    }
    if (strcmp(kind, "va_list_of_places") == 0) {
        for (int i = 8; i < 16; i++) {
            value->cells[i] = (uintptr_t)&value->cells[16 + i];
        }
    } else if (strcmp(kind, "va_list_of_objects") == 0) {
        value->object = make_object("array");
        value->cells[8] = (uintptr_t)PyTuple_GET_ITEM(value->object, 0);
        value->cells[9] = (uintptr_t)PyTuple_GET_ITEM(value->object, 1);
    }
}

static void put_block(const char *kind, struct value *value) {
    value->word = kind[0] == 'b'   ? (uintptr_t)PyMem_Malloc(16)
                  : kind[0] == 'r' ? (uintptr_t)PyMem_RawMalloc(16)
                                   : (uintptr_t)PyObject_Malloc(16);
}

static void delete_created(void *key) {
    PyThread_tss_delete(key);
}

static void end_text_writer(void *writer) {
    _PyUnicodeWriter_Dealloc(writer);
}

static void end_bytes_writer(void *writer) {
    _PyBytesWriter_Dealloc(writer);
}

static void put_writer(const char *kind, struct value *value) {
    if (kind[0] == 't') {
        _PyUnicodeWriter_Init((_PyUnicodeWriter *)value->cells);
        value->take_back = end_text_writer;
    } else {
        _PyBytesWriter_Init((_PyBytesWriter *)value->cells);
        value->take_back = end_bytes_writer;
    }
}

static bool is_array(const char *kind) {
    return strcmp(kind, "list_and_object") == 0 ||
           (strstr(kind, "array") != NULL && strcmp(kind, "bytearray") != 0);
}

static bool put_memory(const char *kind, struct value *value) {
    static const wchar_t wide[] = L"wide";
    static Py_tss_t created = Py_tss_NEEDS_INIT;
    value->word = (uintptr_t)value->cells;
    if (strcmp(kind, "memory") == 0 || strcmp(kind, "out") == 0 ||
        strcmp(kind, "zeros") == 0 || strcmp(kind, "position") == 0) {
        return true;
    }
    if (strcmp(kind, "out_object") == 0) {
        value->refers = true;
    } else if (strcmp(kind, "shape") == 0) {
        value->cells[0] = 4;
    } else if (strcmp(kind, "wide") == 0) {
        value->word = (uintptr_t)wide;
    } else if (strcmp(kind, "tss") == 0) {
        value->take_back = delete_created;
    } else if (strcmp(kind, "created_tss") == 0) {
        CHECK(PyThread_tss_create(&created) == 0);
        value->word = (uintptr_t)&created;
        value->take_back = delete_created;
    } else if (strcmp(kind, "thread_state") == 0) {
        value->word = (uintptr_t)PyThreadState_Get();
    } else if (strcmp(kind, "interpreter") == 0) {
        value->word = (uintptr_t)PyInterpreterState_Get();
    } else if (strstr(kind, "_writer") != NULL) {
        put_writer(kind, value);
    } else if (strstr(kind, "block") != NULL) {
        put_block(kind, value);
    } else if (strstr(kind, "buffer") != NULL) {
        put_buffer(kind, value);
    } else if (strncmp(kind, "va_list", 7) == 0) {
        put_va_list(kind, value);
    } else if (is_array(kind)) {
        put_array(kind, value);
    } else {
        return false;
    }
    return true;
}

static void put_object(const char *kind, struct value *value) {
    bool inside = kind[0] == '&';
    PyObject *object = make_object(kind + inside);
    if (object == NULL) {
        fprintf(stderr, "no such kind of argument: %s\n", kind);
        PyErr_Print();
        exit(2);
    }
    if (inside) {
        value->cells[0] = (uintptr_t)object;
        value->refers = true;
    } else {
        value->object = object;
        value->word = (uintptr_t)object;
    }
}

static void put_number(const char *kind, struct value *value) {
    value->is_real = is_real(kind);
    if (value->is_real) {
        value->real = strtod(kind, NULL);
    } else {
        value->word = (uintptr_t)strtoll(kind, NULL, 10);
    }
}

void make_value(const struct argument *argument, struct value *value) {
    const char *kind = argument->kind;
    const char *fixed = after(kind, "fixed:");
    const char *size = after(kind, "size:");
    memset(value, 0, sizeof *value);
    if (is_text(kind)) {
        put_text(kind, value);
    } else if (after(kind, "static:") != NULL) {
        put_static_text(value);
    } else if (is_number(kind)) {
        put_number(kind, value);
    } else if (fixed != NULL || size != NULL) {
        put_number(fixed != NULL ? fixed : size, value);
    } else if (strcmp(kind, "null") == 0) {
        value->word = 0;
    } else if (strcmp(kind, "&null") == 0) {
        value->word = (uintptr_t)value->cells;
        value->refers = true;
    } else if ((value->word = (uintptr_t)find_definition(kind)) != 0) {
        return;
    } else if (!put_memory(kind, value)) {
        put_object(kind, value);
    }
    if (argument->stolen) {
        Py_XINCREF(value->object);
    }
}

void release_value(struct value *value) {
    if (value->refers) {
        Py_XDECREF((PyObject *)value->cells[0]);
    }
    if (value->holds_buffer) {
        PyBuffer_Release((Py_buffer *)value->cells);
    }
    if (value->take_back != NULL && value->word != 0) {
        value->take_back((void *)value->word);
    }
    Py_CLEAR(value->object);
}

/* Objects that fit nowhere, in place of an object that should fit. */
static const char *const misfits[] = {"object", "float", "dead"};
enum { MISFITS = sizeof misfits / sizeof misfits[0] };

static const struct {
    const char *name;
    intptr_t number;
} odd_numbers[] = {
    {"-1", -1},
    {"INT_MAX", INT_MAX},
    {"INT_MIN", INT_MIN},
    {"SSIZE_MAX", PY_SSIZE_T_MAX},
    {"SSIZE_MIN", PY_SSIZE_T_MIN},
};
enum { ODD_NUMBERS = sizeof odd_numbers / sizeof odd_numbers[0] };

/* With zeros behind them: some functions are told a size of their own. */
static const char empty[16] = "";
static const char no_utf8[16] = "\xff\xfe";

static const struct {
    const char *name;
    const char *text;
} odd_texts[] = {{"NULL", NULL}, {"empty", empty}, {"no UTF-8", no_utf8}};
enum { ODD_TEXTS = sizeof odd_texts / sizeof odd_texts[0] };

static bool is_one_of(const char *kind, const char *const *kinds) {
    while (*kinds != NULL && strcmp(kind, *kinds) != 0) {
        kinds++;
    }
    return *kinds != NULL;
}

/* A function that wants a type by its C name takes anything for one. */
static bool is_object(const struct argument *argument) {
    static const char *const types[] = {
        "type", "heap_type", "module_type", "named_tuple_type", NULL};
    struct value value;
    make_value(argument, &value);
    bool object = value.object != NULL && value.word == (uintptr_t)value.object;
    if (argument->stolen) {
        Py_XDECREF(value.object);
    }
    release_value(&value);
    return object && !is_one_of(argument->kind, types);
}

size_t count_bad_values(const struct argument *argument) {
    const char *kind = argument->kind;
    static const char *const as_they_are[] = {
        "null",         "none",        "block",        "raw_block",
        "object_block", "text_writer", "bytes_writer", NULL};
    if (after(kind, "fixed:") != NULL || is_real(kind) ||
        is_one_of(kind, as_they_are)) {
        return 0;
    }
    if (is_text(kind)) {
        return ODD_TEXTS;
    }
    if (is_number(kind)) {
        return ODD_NUMBERS;
    }
    return is_object(argument) ? 1 + MISFITS : 1;
}

bool is_null(const struct argument *argument, size_t index) {
    return index == 0 && !is_number(argument->kind) &&
           after(argument->kind, "size:") == NULL;
}

static void replace_object(
    const struct argument *argument, const char *kind, struct value *value) {
    if (argument->stolen) {
        Py_XDECREF(value->object);
    }
    release_value(value);
    memset(value, 0, sizeof *value);
    if (kind != NULL) {
        value->object = make_object(kind);
        value->word = (uintptr_t)value->object;
        if (argument->stolen) {
            Py_XINCREF(value->object);
        }
    }
}

const char *spoil_value(
    const struct argument *argument, size_t index, struct value *value) {
    const char *kind = argument->kind;
    if (is_text(kind)) {
        value->word = (uintptr_t)odd_texts[index].text;
        return odd_texts[index].name;
    }
    if (after(kind, "size:") != NULL) {
        value->word = (uintptr_t)-1;
        return "-1";
    }
    if (is_number(kind)) {
        value->word = (uintptr_t)odd_numbers[index].number;
        return odd_numbers[index].name;
    }
    if (index == 0) {
        replace_object(argument, NULL, value);
        return "NULL";
    }
    replace_object(argument, misfits[index - 1], value);
    return misfits[index - 1];
}
