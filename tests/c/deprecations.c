/* Are the operations that 3.12 warns of those that CPython warns of: with its
 * words, ignored by default, and raised where that is wanted? */
#include "warning_filters.h"

static PyObject *int_subclass;
static PyObject *float_subclass;
static PyObject *complex_subclass;

static PyObject *special_int(PyObject *self) {
    (void)self;
    return PyObject_CallFunction(int_subclass, "i", 7);
}

static PyObject *special_float(PyObject *self) {
    (void)self;
    return PyObject_CallFunction(float_subclass, "d", 7.5);
}

static PyObject *special_complex(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyObject_CallFunction(complex_subclass, "d", 7.5);
}

static PyObject *cut_off(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return PyLong_FromLong(8);
}

static PyMethodDef truncating_methods[] = {
    {"__trunc__", cut_off, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyMethodDef complex_methods[] = {
    {"__complex__", special_complex, METH_NOARGS, NULL}, {NULL, NULL, 0, NULL}};
static PyNumberMethods indexing_number = {.nb_index = special_int};
static PyNumberMethods counting_number = {.nb_int = special_int};
static PyNumberMethods floating_number = {.nb_float = special_float};

#define NUMBER_TYPE(text, ...)                                                 \
    {                                                                          \
        PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests." text,                \
                                    .tp_basicsize = sizeof(PyObject),          \
                                    .tp_flags = Py_TPFLAGS_DEFAULT,            \
                                    __VA_ARGS__                                \
    }
static PyTypeObject types[] = {
    NUMBER_TYPE("indexing", .tp_as_number = &indexing_number),
    NUMBER_TYPE("counting", .tp_as_number = &counting_number),
    NUMBER_TYPE("floating", .tp_as_number = &floating_number),
    NUMBER_TYPE("truncating", .tp_methods = truncating_methods),
    NUMBER_TYPE("complex", .tp_methods = complex_methods)};
#define COUNT ((int)(sizeof types / sizeof types[0]))
static PyObject *numbers[COUNT];

static void make_numbers(void) {
    int_subclass = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(O){}", "Int", &PyLong_Type);
    float_subclass = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(O){}", "Float", &PyFloat_Type);
    complex_subclass = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(O){}", "Complex", &PyComplex_Type);
    for (int i = 0; i < COUNT; i++) {
        CHECK(PyType_Ready(&types[i]) == 0);
        numbers[i] = PyType_GenericAlloc(&types[i], 0);
    }
}

static void convert_numbers(void) {
    for (int i = 0; i < COUNT; i++) {
        show("%s", types[i].tp_name);
        SHOW_RESULT(PyNumber_Index(numbers[i]));
        SHOW_RESULT(PyNumber_Long(numbers[i]));
        SHOW_RESULT(PyNumber_Float(numbers[i]));
        SHOW_STATUS(PyLong_AsLong(numbers[i]));
        SHOW_STATUS((long long)PyFloat_AsDouble(numbers[i]));
        SHOW_STATUS(PyNumber_AsSsize_t(numbers[i], NULL));
        SHOW_STATUS((long long)PyComplex_AsCComplex(numbers[i]).real);
        SHOW_RESULT(
            PyObject_CallOneArg((PyObject *)&PyComplex_Type, numbers[i]));
    }
    SHOW_RESULT(PyNumber_Invert(Py_True));
    SHOW_RESULT(PyNumber_Invert(Py_False));
    SHOW_STATUS(PyObject_IsTrue(Py_NotImplemented));
    SHOW_STATUS(PyObject_Not(Py_NotImplemented));
}

static PyType_Slot no_slots[] = {{0, NULL}};

static void make_type(
    const char *name, unsigned long flags, PyObject *bases, PyObject *meta) {
    PyType_Spec spec = {
        .name = name,
        .flags = (unsigned)(Py_TPFLAGS_DEFAULT | flags),
        .slots = no_slots};
    if (meta == NULL) {
        show_result(name, PyType_FromSpecWithBases(&spec, bases));
    } else {
        show_result(
            name,
            PyType_FromMetaclass((PyTypeObject *)meta, NULL, &spec, bases));
    }
}

static PyObject *new_type(
    PyTypeObject *type, PyObject *args, PyObject *kwargs) {
    return PyType_Type.tp_new(type, args, kwargs);
}

static PyTypeObject metatype = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.metatype",
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_base = &PyType_Type, .tp_new = new_type};

static void make_types(void) {
    CHECK(PyType_Ready(&metatype) == 0);
    PyObject *mutable_base =
        PyObject_CallFunction((PyObject *)&PyType_Type, "s(){}", "MutableBase");
    PyObject *special =
        PyObject_CallFunction((PyObject *)&metatype, "s(){}", "SpecialBase");
    make_type("tests.Plain", 0, NULL, NULL);
    make_type("NoModule", 0, NULL, NULL);
    make_type("tests.Immutable", Py_TPFLAGS_IMMUTABLETYPE, NULL, NULL);
    make_type("tests.Frozen", Py_TPFLAGS_IMMUTABLETYPE, mutable_base, NULL);
    make_type("tests.OfMetatype", 0, special, NULL);
    make_type("tests.Strict", 0, special, (PyObject *)&metatype);
    make_type("Everything", Py_TPFLAGS_IMMUTABLETYPE, special, NULL);
    RELEASE(mutable_base, special);
}

static PyModuleDef definition = {
    PyModuleDef_HEAD_INIT, .m_name = "outdated", .m_size = -1};

static void make_modules(void) {
    for (int version = 1012; version <= 1013; version++) {
        PyObject *module = PyModule_Create2(&definition, version);
        show("version %d", version);
        show_status("module", module != NULL);
        Py_XDECREF(module);
    }
}

static void import_relatively(PyObject *package, PyObject *spec) {
    PyObject *globals = PyDict_New();
    PyObject *name = PyUnicode_FromString("sys.inner");
    PyDict_SetItemString(globals, "__name__", name);
    if (package != NULL) {
        PyDict_SetItemString(globals, "__package__", package);
    }
    if (spec != NULL) {
        PyDict_SetItemString(globals, "__spec__", spec);
    }
    PyObject *none = PyTuple_New(0);
    show_result(
        "import", PyImport_ImportModuleLevel("", globals, NULL, none, 1));
    RELEASE(globals, name, none);
}

static PyTypeObject spec_type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.spec",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT};

static void import_modules(void) {
    CHECK(PyType_Ready(&spec_type) == 0);
    PyObject *spec = PyObject_CallFunction(
        (PyObject *)&PyType_Type, "s(){s:s}", "Spec", "parent", "sys");
    PyObject *without = PyType_GenericAlloc(&spec_type, 0);
    PyObject *package = PyUnicode_FromString("sys");
    PyObject *other = PyUnicode_FromString("builtins");
    import_relatively(NULL, NULL);
    import_relatively(package, NULL);
    import_relatively(package, spec);
    import_relatively(other, spec);
    import_relatively(other, without);
    import_relatively(NULL, spec);
    RELEASE(spec, without, package, other);
}

static void do_all(void) {
    capture_stderr();
    convert_numbers();
    make_types();
    make_modules();
    import_modules();
    show_captured_stderr("warnings");
}

TEST(ignored, "") {
    do_all();
}

TEST(raised, "") {
    add_filter("error", Warning);
    do_all();
    reset_filters();
}

TEST(said, "") {
    add_filter("always", Warning);
    do_all();
    reset_filters();
}

TEST_MAIN(make_numbers, &ignored, &raised, &said)
