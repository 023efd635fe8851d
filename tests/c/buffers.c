/* Is the memory of objects exposed, measured and copied as CPython does it? */
#include "harness.h"

#include <string.h>

static const int requests[] = {
    PyBUF_SIMPLE,       PyBUF_WRITABLE,       PyBUF_FORMAT,
    PyBUF_ND,           PyBUF_STRIDES,        PyBUF_C_CONTIGUOUS,
    PyBUF_F_CONTIGUOUS, PyBUF_ANY_CONTIGUOUS, PyBUF_INDIRECT,
    PyBUF_CONTIG,       PyBUF_CONTIG_RO,      PyBUF_STRIDED,
    PyBUF_STRIDED_RO,   PyBUF_RECORDS,        PyBUF_RECORDS_RO,
    PyBUF_FULL,         PyBUF_FULL_RO,        PyBUF_READ,
    PyBUF_WRITE,
};

static void show_view(const Py_buffer *view) {
    show(
        "len %d itemsize %d readonly %d ndim %d format %s shape %d strides %d "
        "suboffsets %d",
        (int)view->len, (int)view->itemsize, view->readonly, view->ndim,
        view->format ? view->format : "NULL",
        view->shape ? (int)view->shape[0] : -1,
        view->strides ? (int)view->strides[0] : -1, view->suboffsets != NULL);
}

TEST(views_of_bytes, "") {
    PyObject *bytes = PyBytes_FromString("hello");
    for (size_t i = 0; i < sizeof requests / sizeof requests[0]; i++) {
        Py_buffer view;
        int status = PyObject_GetBuffer(bytes, &view, requests[i]);
        show_status("request", status);
        if (status == 0) {
            CHECK(view.obj == bytes);
            CHECK(view.buf == PyBytes_AS_STRING(bytes));
            show_view(&view);
            PyBuffer_Release(&view);
            CHECK(view.obj == NULL);
            PyBuffer_Release(&view);
        }
    }
    SHOW(Py_REFCNT(bytes));
    Py_buffer view;
    SHOW_STATUS(PyObject_GetBuffer(Py_None, &view, PyBUF_SIMPLE));
    SHOW(PyObject_CheckBuffer(bytes));
    SHOW(PyObject_CheckBuffer(Py_None));
    Py_DECREF(bytes);
}

TEST(filling_a_view, "") {
    char memory[8] = "memory";
    for (size_t i = 0; i < sizeof requests / sizeof requests[0]; i++) {
        for (int readonly = 0; readonly < 2; readonly++) {
            Py_buffer view;
            int status = PyBuffer_FillInfo(
                &view, Py_None, memory, 6, readonly, requests[i]);
            show_status("fill", status);
            if (status == 0) {
                show_view(&view);
                PyBuffer_Release(&view);
            }
        }
    }
    SHOW_STATUS(PyBuffer_FillInfo(NULL, Py_None, memory, 6, 0, PyBUF_SIMPLE));
    Py_buffer view;
    SHOW_STATUS(PyBuffer_FillInfo(&view, NULL, memory, 6, 0, PyBUF_SIMPLE));
    PyBuffer_Release(&view);
}

static Py_ssize_t shapes[][3] = {
    {2, 3, 4}, {1, 3, 1}, {0, 3, 4}, {1, 1, 1}, {5, 1, 1},
};

static void set_view(
    Py_buffer *view, char *memory, int dimensions, Py_ssize_t *shape,
    Py_ssize_t *strides, Py_ssize_t itemsize) {
    memset(view, 0, sizeof *view);
    view->buf = memory;
    view->ndim = dimensions;
    view->shape = shape;
    view->strides = strides;
    view->itemsize = itemsize;
    view->len = itemsize;
    for (int i = 0; i < dimensions; i++) {
        view->len *= shape[i];
    }
}

TEST(contiguity_and_strides, "") {
    char memory[256];
    for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
        for (int dimensions = 0; dimensions <= 3; dimensions++) {
            for (const char *order = "CF"; *order != '\0'; order++) {
                Py_ssize_t strides[3] = {-1, -1, -1};
                PyBuffer_FillContiguousStrides(
                    dimensions, shapes[i], strides, 2, *order);
                Py_buffer view;
                set_view(&view, memory, dimensions, shapes[i], strides, 2);
                show(
                    "%c %d: %d %d %d: %d%d%d%d", *order, dimensions,
                    (int)strides[0], (int)strides[1], (int)strides[2],
                    PyBuffer_IsContiguous(&view, 'C'),
                    PyBuffer_IsContiguous(&view, 'F'),
                    PyBuffer_IsContiguous(&view, 'A'),
                    PyBuffer_IsContiguous(&view, 'X'));
                strides[0] += 2;
                show(
                    "padded: %d%d", PyBuffer_IsContiguous(&view, 'C'),
                    PyBuffer_IsContiguous(&view, 'F'));
                view.strides = NULL;
                show(
                    "no strides: %d%d", PyBuffer_IsContiguous(&view, 'C'),
                    PyBuffer_IsContiguous(&view, 'F'));
            }
        }
    }
}

TEST(copies, "") {
    char memory[24];
    char copy[25] = "";
    for (int i = 0; i < 24; i++) {
        memory[i] = (char)('a' + i);
    }
    for (const char *layout = "CF"; *layout != '\0'; layout++) {
        for (const char *order = "CFA"; *order != '\0'; order++) {
            Py_ssize_t strides[3];
            Py_buffer view;
            PyBuffer_FillContiguousStrides(3, shapes[0], strides, 1, *layout);
            set_view(&view, memory, 3, shapes[0], strides, 1);
            SHOW_STATUS(PyBuffer_ToContiguous(copy, &view, 24, *order));
            show("%c to %c: %s", *layout, *order, copy);
            char target[25] = "........................";
            view.buf = target;
            SHOW_STATUS(PyBuffer_FromContiguous(&view, copy, 24, *order));
            show("back: %s", target);
        }
    }
    Py_ssize_t indices[3] = {1, 2, 3};
    Py_ssize_t strides[3] = {12, 4, 1};
    Py_buffer view;
    set_view(&view, memory, 3, shapes[0], strides, 1);
    SHOW((char *)PyBuffer_GetPointer(&view, indices) - memory);
    SHOW_STATUS(PyBuffer_ToContiguous(copy, &view, 23, 'C'));
}

TEST(items_behind_pointers, "") {
    char first[] = "..abc";
    char second[] = "..def";
    char *rows[] = {first, second};
    Py_ssize_t shape[2] = {2, 3};
    Py_ssize_t strides[2] = {sizeof(char *), 1};
    Py_ssize_t suboffsets[2] = {2, -1};
    Py_ssize_t indices[2] = {1, 2};
    Py_buffer view;
    char copy[7] = "";
    set_view(&view, (char *)rows, 2, shape, strides, 1);
    view.suboffsets = suboffsets;
    show("%c", *(char *)PyBuffer_GetPointer(&view, indices));
    SHOW(PyBuffer_IsContiguous(&view, 'A'));
    SHOW_STATUS(PyBuffer_ToContiguous(copy, &view, 6, 'C'));
    show("%s", copy);
    SHOW_STATUS(PyBuffer_ToContiguous(copy, &view, 6, 'F'));
    show("%s", copy);
}

/* A type that counts its views, and gives writable memory. */
struct exporter {
    PyObject_HEAD
    char memory[8];
    int views;
};

static int exporter_get(PyObject *self, Py_buffer *view, int flags) {
    struct exporter *exporter = (struct exporter *)self;
    int status = PyBuffer_FillInfo(view, self, exporter->memory, 8, 0, flags);
    exporter->views += status == 0;
    return status;
}

static void exporter_release(PyObject *self, Py_buffer *view) {
    (void)view;
    ((struct exporter *)self)->views--;
}

static PyBufferProcs exporter_procs = {exporter_get, exporter_release};
static PyTypeObject Exporter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Exporter",
    .tp_basicsize = sizeof(struct exporter),
    .tp_as_buffer = &exporter_procs,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_new = PyType_GenericNew,
};
static PyTypeObject Heir_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Heir",
    .tp_base = &Exporter_Type,
};

TEST(exporters_of_c, "") {
    PyObject *bytes = PyBytes_FromString("12345678");
    PyObject *small = PyBytes_FromString("123");
    PyTypeObject *types[] = {&Exporter_Type, &Heir_Type};
    for (int i = 0; i < 2; i++) {
        PyObject *object = PyObject_CallNoArgs((PyObject *)types[i]);
        struct exporter *exporter = (struct exporter *)object;
        Py_buffer view;
        SHOW(PyObject_CheckBuffer(object));
        SHOW_STATUS(PyObject_GetBuffer(object, &view, PyBUF_WRITABLE));
        SHOW(exporter->views);
        PyBuffer_Release(&view);
        PyBuffer_Release(&view);
        SHOW(exporter->views);
        SHOW_STATUS(PyObject_CopyData(object, bytes));
        SHOW_RESULT(PyBytes_FromObject(object));
        SHOW_RESULT(PySequence_Concat(bytes, object));
        SHOW_STATUS(PyObject_CopyData(object, small));
        SHOW_RESULT(PyBytes_FromObject(object));
        SHOW_STATUS(PyObject_CopyData(bytes, object));
        SHOW_STATUS(PyObject_CopyData(object, Py_None));
        SHOW_STATUS(PySequence_Contains(bytes, object));
        SHOW(exporter->views);
        Py_DECREF(object);
    }
    RELEASE(bytes, small);
}

TEST(sizes_of_formats, "") {
    static const char *const formats[] = {
        "",    "b",  "B",  "?",   "c",     "h",  "H",   "i",     "I",    "l",
        "L",   "q",  "Q",  "n",   "N",     "f",  "d",   "e",     "s",    "p",
        "P",   "x",  "bh", "bi",  "bq",    "qb", "3s",  "10x",   "2h3i", "<bq",
        ">hi", "=l", "!l", "@bq", " b q ", "0i", "b0q", "4096d",
    };
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        show(
            "\"%s\": %d", formats[i], (int)PyBuffer_SizeFromFormat(formats[i]));
    }
}

static void ready_types(void) {
    CHECK(PyType_Ready(&Exporter_Type) == 0);
    CHECK(PyType_Ready(&Heir_Type) == 0);
}

TEST_MAIN(
    ready_types, &views_of_bytes, &filling_a_view, &contiguity_and_strides,
    &copies, &items_behind_pointers, &exporters_of_c, &sizes_of_formats)
