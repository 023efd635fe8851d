/* Do memory views of all shapes answer as CPython's: several dimensions, both
 * orders, steps back, items behind pointers, none at all? */
#include "shaped_exporters.h"

#include <string.h>

enum { SIZE = 96, CENTRE = 48 };
static char memory[SIZE];
static char *rows[3];

static void fill_memory(void) {
    for (int i = 0; i < SIZE; i++) {
        memory[i] = (char)('!' + i % 90);
    }
    for (size_t i = 0; i < 3; i++) {
        rows[i] = &memory[12 * i];
    }
}

enum { POINTERS = 1, NO_STRIDES = 2, NO_SHAPE = 4 };

struct shape {
    const char *name;
    const char *format;
    Py_ssize_t itemsize;
    int dimensions;
    int kind;
    Py_ssize_t shape[3];
    Py_ssize_t strides[3];
    Py_ssize_t suboffsets[3];
};

static const struct shape shapes[] = {
    {"flat", "B", 1, 1, 0, {6}, {1}, {0}},
    {"letters", "c", 1, 1, 0, {6}, {1}, {0}},
    {"backwards", "B", 1, 1, 0, {6}, {-2}, {0}},
    {"repeated", "B", 1, 1, 0, {4}, {0}, {0}},
    {"rows", "B", 1, 2, 0, {2, 3}, {3, 1}, {0}},
    {"columns", "@h", 2, 2, 0, {3, 2}, {2, 6}, {0}},
    {"columns of bytes", "b", 1, 2, 0, {2, 3}, {1, 2}, {0}},
    {"rows back", "B", 1, 2, 0, {3, 4}, {-8, 2}, {0}},
    {"cube", "B", 1, 3, 0, {2, 2, 3}, {6, 3, 1}, {0}},
    {"cube of columns", "h", 2, 3, 0, {2, 2, 3}, {2, 4, 8}, {0}},
    {"cube with gaps", "i", 4, 3, 0, {2, 1, 2}, {20, 4, 8}, {0}},
    {"one of all", "B", 1, 3, 0, {1, 1, 1}, {9, 9, 9}, {0}},
    {"nothing", "B", 1, 1, 0, {0}, {1}, {0}},
    {"nothing inside", "B", 1, 3, 0, {2, 0, 3}, {3, 3, 1}, {0}},
    {"scalar", "i", 4, 0, 0, {0}, {0}, {0}},
    {"scalar of two", "2h", 4, 0, 0, {0}, {0}, {0}},
    {"pairs", "2h", 4, 1, 0, {3}, {4}, {0}},
    {"little-endian", "<i", 4, 1, 0, {3}, {4}, {0}},
    {"pairs in rows", "bB", 2, 2, 0, {2, 3}, {6, 2}, {0}},
    {"unknown", "z", 1, 1, 0, {3}, {1}, {0}},
    {"pointers", "B", 1, 2, POINTERS, {3, 4}, {8, 1}, {1, -1}},
    {"pointers flat", "B", 1, 1, POINTERS, {3}, {8}, {2}},
    {"pointers unused", "B", 1, 2, POINTERS, {2, 3}, {3, 1}, {-1, -1}},
    {"no strides", "h", 2, 2, NO_STRIDES, {2, 3}, {0}, {0}},
    {"no strides flat", "h", 2, 1, NO_STRIDES, {5}, {0}, {0}},
    {"no shape", "h", 2, 1, NO_STRIDES | NO_SHAPE, {5}, {0}, {0}},
};
enum { SHAPES = sizeof shapes / sizeof shapes[0] };

static Py_buffer view_of(const struct shape *shape) {
    fill_memory();
    Py_buffer view = {
        .itemsize = shape->itemsize,
        .len = shape->itemsize,
        .ndim = shape->dimensions,
        .format = (char *)shape->format,
        .shape = (shape->kind & NO_SHAPE) ? NULL : (Py_ssize_t *)shape->shape,
        .strides =
            (shape->kind & NO_STRIDES) ? NULL : (Py_ssize_t *)shape->strides,
    };
    for (int i = 0; i < shape->dimensions; i++) {
        view.len *= shape->shape[i];
    }
    bool pointers = (shape->kind & POINTERS) != 0 && shape->suboffsets[0] >= 0;
    view.buf = pointers ? (char *)rows : memory + CENTRE;
    view.suboffsets =
        (shape->kind & POINTERS) ? (Py_ssize_t *)shape->suboffsets : NULL;
    return view;
}

static PyObject *memory_view_of(const struct shape *shape) {
    Py_buffer view = view_of(shape);
    return PyMemoryView_FromBuffer(&view);
}

TEST(attributes, "") {
    static const char *const names[] = {
        "nbytes", "readonly",     "itemsize",     "format",
        "ndim",   "shape",        "strides",      "suboffsets",
        "obj",    "c_contiguous", "f_contiguous", "contiguous"};
    for (size_t i = 0; i < SHAPES; i++) {
        PyObject *view = memory_view_of(&shapes[i]);
        show("%s", shapes[i].name);
        for (size_t j = 0; j < sizeof names / sizeof names[0]; j++) {
            show_result(names[j], PyObject_GetAttrString(view, names[j]));
        }
        show_status("length", PyObject_Size(view));
        SHOW_RESULT(PyObject_CallMethod(view, "tolist", NULL));
        SHOW_RESULT(PySequence_List(view));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", NULL));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "s", "C"));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "s", "F"));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "s", "A"));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "s", "CF"));
        SHOW_RESULT(PyObject_CallMethod(view, "tobytes", "i", 1));
        SHOW_RESULT(PyObject_CallMethod(view, "hex", NULL));
        SHOW_RESULT(PyObject_CallMethod(view, "hex", "si", "-", -2));
        Py_DECREF(view);
    }
}

enum { KEYS = 18 };

static void make_keys(PyObject **keys) {
    PyObject *slice = PySlice_New(Py_None, Py_None, Py_None);
    PyObject *odd = Py_BuildValue("i", 2);
    PyObject *stepped = PySlice_New(odd, Py_None, odd);
    PyObject *by_none = Py_BuildValue("i", 0);
    PyObject *bad = PySlice_New(Py_None, Py_None, by_none);
    keys[0] = Py_BuildValue("i", 0);
    keys[1] = Py_BuildValue("i", -1);
    keys[2] = Py_BuildValue("i", 7);
    keys[3] = Py_BuildValue("()");
    keys[4] = Py_BuildValue("(i)", 0);
    keys[5] = Py_BuildValue("(ii)", 1, -1);
    keys[6] = Py_BuildValue("(ii)", 1, 9);
    keys[7] = Py_BuildValue("(iii)", 1, 0, -1);
    keys[8] = Py_BuildValue("(iiii)", 0, 0, 0, 0);
    keys[9] = Py_NewRef(slice);
    keys[10] = Py_NewRef(stepped);
    keys[11] = Py_NewRef(bad);
    keys[12] = PyTuple_Pack(2, slice, slice);
    keys[13] = PyTuple_Pack(2, keys[0], slice);
    keys[14] = Py_NewRef(Py_Ellipsis);
    keys[15] = Py_NewRef(Py_None);
    keys[16] = PyUnicode_FromString("x");
    keys[17] = PyLong_FromString("99999999999999999999", NULL, 10);
    RELEASE(slice, odd, stepped, by_none, bad);
}

static void show_part(PyObject *part) {
    if (part != NULL && PyMemoryView_Check(part)) {
        show_result("  part", PyObject_CallMethod(part, "tobytes", NULL));
        Py_DECREF(part);
    } else {
        show_result("  item", part);
    }
}

TEST(items, "") {
    PyObject *keys[KEYS];
    make_keys(keys);
    PyObject *number = PyLong_FromLong(65);
    PyObject *bytes = PyBytes_FromString("uvwxyz");
    for (size_t i = 0; i < SHAPES; i++) {
        show("%s", shapes[i].name);
        for (int j = 0; j < KEYS; j++) {
            PyObject *view = memory_view_of(&shapes[i]);
            show_repr("key", keys[j]);
            show_part(PyObject_GetItem(view, keys[j]));
            show_status("  set", PyObject_SetItem(view, keys[j], number));
            show_status("  copy", PyObject_SetItem(view, keys[j], bytes));
            show_status("  delete", PyObject_DelItem(view, keys[j]));
            show("  %.*s", SIZE, memory);
            Py_DECREF(view);
        }
    }
    release(keys, KEYS);
    RELEASE(number, bytes);
}

TEST(comparisons, "") {
    for (size_t i = 0; i < SHAPES; i++) {
        char line[SHAPES + 1] = "";
        char foreign[SHAPES + 1] = "";
        PyObject *left = memory_view_of(&shapes[i]);
        for (size_t j = 0; j < SHAPES; j++) {
            Py_buffer view = view_of(&shapes[j]);
            PyObject *right = PyMemoryView_FromBuffer(&view);
            PyObject *exporter = (PyObject *)new_shaped(&view);
            line[j] =
                (char)('0' + PyObject_RichCompareBool(left, right, Py_EQ));
            /* CPython reads shape and strides where there are none. */
            bool whole = view.strides != NULL && view.shape != NULL;
            PyObject *given = whole ? exporter : right;
            foreign[j] =
                (char)('0' + PyObject_RichCompareBool(left, given, Py_EQ));
            RELEASE(right, exporter);
        }
        show("%-16s %s %s", shapes[i].name, line, foreign);
        Py_DECREF(left);
    }
}

TEST(casts, "") {
    for (size_t i = 0; i < SHAPES; i++) {
        PyObject *view = memory_view_of(&shapes[i]);
        show("%s", shapes[i].name);
        show_part(PyObject_CallMethod(view, "cast", "s", "B"));
        show_part(PyObject_CallMethod(view, "cast", "s", "h"));
        show_part(PyObject_CallMethod(view, "cast", "s[]", "B"));
        show_part(PyObject_CallMethod(view, "cast", "s(i)", "B", 6));
        show_part(PyObject_CallMethod(view, "cast", "s[ii]", "B", 2, 3));
        show_part(PyObject_CallMethod(view, "cast", "s[ii]", "h", -1, 3));
        Py_DECREF(view);
    }
}

TEST(contiguous_views, "") {
    for (size_t i = 0; i < SHAPES; i++) {
        PyObject *view = memory_view_of(&shapes[i]);
        show("%s", shapes[i].name);
        for (const char *order = "CFA"; *order != '\0'; order++) {
            for (int write = 0; write < 2; write++) {
                PyObject *made = PyMemoryView_GetContiguous(
                    view, write ? PyBUF_WRITE : PyBUF_READ, *order);
                show_status("contiguous", made == NULL ? -1 : 0);
                if (made != NULL) {
                    SHOW_RESULT(PyObject_GetAttrString(made, "strides"));
                    SHOW_RESULT(PyObject_GetAttrString(made, "readonly"));
                    SHOW_RESULT(PyObject_CallMethod(made, "tobytes", NULL));
                    Py_DECREF(made);
                }
            }
        }
        Py_DECREF(view);
    }
}

TEST(requests, "") {
    static const int flags[] = {
        PyBUF_SIMPLE,
        PyBUF_WRITABLE,
        PyBUF_FORMAT,
        PyBUF_ND,
        PyBUF_STRIDES,
        PyBUF_C_CONTIGUOUS,
        PyBUF_F_CONTIGUOUS,
        PyBUF_ANY_CONTIGUOUS,
        PyBUF_INDIRECT,
        PyBUF_CONTIG,
        PyBUF_STRIDED,
        PyBUF_RECORDS,
        PyBUF_ND | PyBUF_FORMAT,
        PyBUF_FULL,
        PyBUF_FULL_RO};
    for (size_t i = 0; i < SHAPES; i++) {
        PyObject *view = memory_view_of(&shapes[i]);
        show("%s", shapes[i].name);
        for (size_t j = 0; j < sizeof flags / sizeof flags[0]; j++) {
            Py_buffer taken;
            int status = PyObject_GetBuffer(view, &taken, flags[j]);
            show_status("request", status);
            if (status == 0) {
                show(
                    "  %d dimensions, shape %d, strides %d, suboffsets %d, %s",
                    taken.ndim, taken.shape != NULL, taken.strides != NULL,
                    taken.suboffsets != NULL,
                    taken.format != NULL ? taken.format : "no format");
                CHECK(taken.obj == view);
                PyBuffer_Release(&taken);
            }
        }
        Py_DECREF(view);
    }
}

TEST(functions, "") {
    for (size_t i = 0; i < SHAPES; i++) {
        Py_buffer view = view_of(&shapes[i]);
        show("%s", shapes[i].name);
        for (const char *order = "CFA"; *order != '\0'; order++) {
            char copy[SIZE + 1] = "";
            if (view.shape == NULL) {
                continue; /* CPython reads the shape */
            }
            int status = PyBuffer_ToContiguous(copy, &view, view.len, *order);
            show_status("to contiguous", status);
            show("%s", copy);
            SHOW_TRUTH(PyBuffer_IsContiguous(&view, *order));
            if (view.strides == NULL && view.ndim > 1) {
                continue; /* CPython reads the strides */
            }
            memset(copy, '-', SIZE);
            copy[0] = '<';
            status = PyBuffer_FromContiguous(&view, copy, view.len / 2, *order);
            show_status("from contiguous", status);
            show("%.*s", SIZE, memory);
            fill_memory();
        }
        if (view.strides != NULL) {
            Py_ssize_t indices[3] = {0, 0, 0};
            char *place = PyBuffer_GetPointer(&view, indices);
            show("first item at %d", (int)(place - memory));
        }
    }
    char copy[SIZE];
    Py_buffer view = view_of(&shapes[5]);
    SHOW_STATUS(PyBuffer_ToContiguous(copy, &view, 1, 'C'));
}

/* Between two of the same shape: CPython takes the indices of one for those of
 * the other. */
TEST(copying_data, "") {
    for (size_t i = 0; i < SHAPES; i++) {
        char other[SIZE];
        char *other_rows[3] = {other, other + 12, other + 24};
        Py_buffer view = view_of(&shapes[i]);
        PyObject *target = PyMemoryView_FromBuffer(&view);
        bool pointers = view.buf == (void *)rows;
        memset(other, '.', SIZE);
        memset(other + 30, '?', SIZE - 60);
        view.buf = pointers ? (char *)other_rows : other + CENTRE;
        PyObject *source = PyMemoryView_FromBuffer(&view);
        show("%s", shapes[i].name);
        show_status("copy", PyObject_CopyData(target, source));
        show("  %.*s", SIZE, memory);
        RELEASE(target, source);
    }
}

TEST_MAIN(
    NULL, &attributes, &items, &comparisons, &casts, &contiguous_views,
    &requests, &functions, &copying_data)
