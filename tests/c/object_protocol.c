/* Classes of objects, their formatted text, calls of methods by name, and the
 * guards of nested calls. */
#include "harness.h"

static PyTypeObject Base_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Base",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE};
static PyTypeObject Derived_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Derived",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_base = &Base_Type};

/* What objects of these types say their class and their bases are. */
static PyObject *claimed_class;
static PyObject *claimed_bases;
static PyObject *error_to_raise;

static PyObject *claim(PyObject *what) {
    if (what == NULL && error_to_raise != NULL) {
        PyErr_SetString(error_to_raise, "from the attribute");
    }
    return Py_XNewRef(what);
}

static PyObject *get_class(PyObject *self, void *closure) {
    (void)self;
    (void)closure;
    return claim(claimed_class);
}

static PyObject *get_bases(PyObject *self, void *closure) {
    (void)self;
    (void)closure;
    return claim(claimed_bases);
}

static PyGetSetDef claims[] = {
    {"__class__", get_class, NULL, NULL, NULL},
    {"__bases__", get_bases, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL}};
static PyTypeObject Claiming_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Claiming",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_getset = claims};

static PyObject *hook_result;

static PyObject *hook(PyObject *self, PyObject *argument) {
    show(
        "%s is asked about %s", Py_TYPE(self)->tp_name,
        Py_TYPE(argument)->tp_name);
    return claim(hook_result);
}

static PyMethodDef hooks[] = {
    {"__instancecheck__", hook, METH_O, NULL},
    {"__subclasscheck__", hook, METH_O, NULL},
    {NULL, NULL, 0, NULL}};
static PyTypeObject Hooked_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Hooked",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = hooks};

static PyObject *formatted;

static PyObject *format(PyObject *self, PyObject *spec) {
    (void)self;
    show_repr("format", spec);
    return claim(formatted);
}

static PyObject *method(PyObject *self, PyObject *args) {
    return PyUnicode_FromFormat("%s.method%R", Py_TYPE(self)->tp_name, args);
}

static PyObject *keywords(PyObject *self, PyObject *args, PyObject *kwargs) {
    (void)self;
    return PyTuple_Pack(2, args, kwargs == NULL ? Py_None : kwargs);
}

static PyMethodDef methods[] = {
    {"__format__", format, METH_O, NULL},
    {"method", method, METH_VARARGS, NULL},
    {"keywords", (PyCFunction)(void (*)(void))keywords,
     METH_VARARGS | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL}};
static PyTypeObject Methods_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Methods",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_methods = methods};

static void ready(void) {
    PyTypeObject *types[] = {
        &Base_Type, &Derived_Type, &Claiming_Type, &Hooked_Type, &Methods_Type};
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        CHECK(PyType_Ready(types[i]) == 0);
    }
}

static PyObject *instance(PyTypeObject *type) {
    return PyType_GenericAlloc(type, 0);
}

static PyObject *object_of(PyTypeObject *type) {
    return (PyObject *)type;
}

TEST(the_type_of_an_object, "W-130") {
    PyObject *derived = instance(&Derived_Type);
    SHOW_RESULT(PyObject_Type(derived));
    SHOW_RESULT(PyObject_Type(object_of(&Derived_Type)));
    SHOW_RESULT(PyObject_Type(NULL));
    Py_DECREF(derived);
}

TEST(instances_by_type, "W-130") {
    PyObject *derived = instance(&Derived_Type);
    PyObject *pair =
        PyTuple_Pack(2, object_of(&PyLong_Type), object_of(&Base_Type));
    PyObject *nested = PyTuple_Pack(2, Py_False, pair);
    PyObject *found_first = PyTuple_Pack(2, object_of(&Base_Type), Py_None);
    PyObject *empty = PyTuple_New(0);
    SHOW_STATUS(PyObject_IsInstance(derived, object_of(&Derived_Type)));
    SHOW_STATUS(PyObject_IsInstance(derived, object_of(&Base_Type)));
    SHOW_STATUS(PyObject_IsInstance(derived, object_of(&PyBaseObject_Type)));
    SHOW_STATUS(PyObject_IsInstance(derived, object_of(&PyLong_Type)));
    SHOW_STATUS(PyObject_IsInstance(Py_True, object_of(&PyLong_Type)));
    SHOW_STATUS(PyObject_IsInstance(derived, pair));
    SHOW_STATUS(PyObject_IsInstance(derived, nested));
    SHOW_STATUS(PyObject_IsInstance(derived, found_first));
    SHOW_STATUS(PyObject_IsInstance(derived, empty));
    SHOW_STATUS(PyObject_IsInstance(derived, Py_None));
    RELEASE(derived, pair, nested, found_first, empty);
}

TEST(subclasses_by_type, "W-130") {
    PyObject *base = object_of(&Base_Type);
    PyObject *derived = object_of(&Derived_Type);
    PyObject *pair = PyTuple_Pack(2, object_of(&PyLong_Type), base);
    SHOW_STATUS(PyObject_IsSubclass(derived, derived));
    SHOW_STATUS(PyObject_IsSubclass(derived, base));
    SHOW_STATUS(PyObject_IsSubclass(base, derived));
    SHOW_STATUS(PyObject_IsSubclass(derived, pair));
    SHOW_STATUS(PyObject_IsSubclass(object_of(&PyUnicode_Type), pair));
    SHOW_STATUS(PyObject_IsSubclass(Py_None, base));
    SHOW_STATUS(PyObject_IsSubclass(base, Py_None));
    SHOW_STATUS(PyObject_IsSubclass(Py_None, Py_None));
    Py_DECREF(pair);
}

TEST(an_object_may_claim_another_class, "W-130") {
    PyObject *claiming = instance(&Claiming_Type);
    PyObject *claims_of_class[] = {
        object_of(&Derived_Type), object_of(&PyLong_Type),
        object_of(&Claiming_Type), Py_None};
    for (int i = 0; i < 4; i++) {
        claimed_class = claims_of_class[i];
        show_repr("claims", claimed_class);
        SHOW_STATUS(PyObject_IsInstance(claiming, object_of(&Base_Type)));
        SHOW_STATUS(PyObject_IsInstance(claiming, object_of(&Claiming_Type)));
    }
    claimed_class = NULL;
    error_to_raise = PyExc_AttributeError;
    SHOW_STATUS(PyObject_IsInstance(claiming, object_of(&Base_Type)));
    error_to_raise = PyExc_ReferenceError;
    SHOW_STATUS(PyObject_IsInstance(claiming, object_of(&Base_Type)));
    Py_DECREF(claiming);
}

TEST(anything_with_bases_is_a_class, "W-130") {
    PyObject *class = instance(&Claiming_Type);
    PyObject *other = instance(&Claiming_Type);
    PyObject *none = PyTuple_New(0);
    PyObject *one = PyTuple_Pack(1, object_of(&Derived_Type));
    PyObject *two = PyTuple_Pack(2, object_of(&PyLong_Type), class);
    PyObject *bases[] = {none, one, two, Py_None};
    claimed_class = class;
    for (int i = 0; i < 4; i++) {
        claimed_bases = bases[i];
        show_repr("bases", i == 2 ? Py_Ellipsis : claimed_bases);
        if (i != 2) {
            SHOW_STATUS(PyObject_IsSubclass(class, object_of(&Base_Type)));
            SHOW_STATUS(PyObject_IsSubclass(class, object_of(&PyLong_Type)));
            SHOW_STATUS(PyObject_IsSubclass(class, other));
        }
        SHOW_STATUS(PyObject_IsSubclass(class, class));
        SHOW_STATUS(PyObject_IsSubclass(object_of(&Base_Type), class));
        SHOW_STATUS(PyObject_IsInstance(other, class));
    }
    claimed_bases = two;
    SHOW_STATUS(PyObject_IsSubclass(class, object_of(&PyLong_Type)));
    /* Bases that lead to themselves end in RecursionError. */
    SHOW_STATUS(PyObject_IsSubclass(class, object_of(&Base_Type)));
    claimed_bases = NULL;
    error_to_raise = PyExc_ValueError;
    SHOW_STATUS(PyObject_IsSubclass(class, object_of(&Base_Type)));
    SHOW_STATUS(PyObject_IsInstance(Py_None, class));
    claimed_class = NULL;
    RELEASE(class, other, none, one, two);
}

TEST(a_class_may_decide_itself, "W-130") {
    PyObject *hooked = instance(&Hooked_Type);
    PyObject *results[] = {Py_True, Py_False, Py_None, Py_Ellipsis};
    for (int i = 0; i < 4; i++) {
        hook_result = results[i];
        SHOW_STATUS(PyObject_IsInstance(Py_None, hooked));
        SHOW_STATUS(PyObject_IsSubclass(Py_None, hooked));
    }
    SHOW_STATUS(PyObject_IsInstance(hooked, object_of(&Hooked_Type)));
    hook_result = NULL;
    error_to_raise = PyExc_ZeroDivisionError;
    SHOW_STATUS(PyObject_IsInstance(Py_None, hooked));
    SHOW_STATUS(PyObject_IsSubclass(Py_None, hooked));
    Py_DECREF(hooked);
}

TEST(formatting, "W-306") {
    PyObject *empty = PyUnicode_FromString("");
    PyObject *spec = PyUnicode_FromString("spec");
    PyObject *number = PyLong_FromLong(-7);
    PyObject *plain = instance(&Derived_Type);
    SHOW_RESULT(PyObject_Format(spec, NULL));
    SHOW_RESULT(PyObject_Format(spec, empty));
    SHOW_RESULT(PyObject_Format(number, NULL));
    SHOW_RESULT(PyObject_Format(Py_True, NULL));
    SHOW_RESULT(PyObject_Format(Py_None, empty));
    SHOW_RESULT(PyObject_Format(plain, NULL));
    SHOW_RESULT(PyObject_Format(plain, spec));
    SHOW_RESULT(PyObject_Format(plain, Py_None));
    PyObject *own = instance(&Methods_Type);
    PyObject *results[] = {spec, empty, number};
    for (int i = 0; i < 3; i++) {
        formatted = results[i];
        SHOW_RESULT(PyObject_Format(own, NULL));
        SHOW_RESULT(PyObject_Format(own, spec));
    }
    formatted = NULL;
    error_to_raise = PyExc_ValueError;
    SHOW_RESULT(PyObject_Format(own, spec));
    RELEASE(empty, spec, number, plain, own);
}

TEST(text_in_ascii, "W-306") {
    PyObject *text =
        PyUnicode_FromString("a\xc3\xa9\xe2\x82\xac\xf0\x9f\x90\x8d'\n");
    PyObject *tuple = PyTuple_Pack(2, text, Py_None);
    SHOW_RESULT(PyObject_ASCII(text));
    SHOW_RESULT(PyObject_ASCII(tuple));
    SHOW_RESULT(PyObject_ASCII(Py_None));
    SHOW_RESULT(PyObject_ASCII(NULL));
    RELEASE(text, tuple);
}

static void show_printed(const char *label, PyObject *object, int flags) {
    char line[200];
    FILE *stream = tmpfile();
    CHECK(stream != NULL);
    SHOW_STATUS(PyObject_Print(object, stream, flags));
    rewind(stream);
    size_t count = fread(line, 1, sizeof line - 1, stream);
    line[count] = '\0';
    show("%s: %s", label, line);
    fclose(stream);
}

TEST(printing_to_a_stream, "W-306") {
    Py_UCS2 characters[] = {'a', 0xe9, 0xd800, '\''};
    PyObject *text =
        PyUnicode_FromKindAndData(PyUnicode_2BYTE_KIND, characters, 4);
    show_printed("repr", text, 0);
    show_printed("str", text, Py_PRINT_RAW);
    show_printed("None", Py_None, 0);
    show_printed("NULL", NULL, 0);
    Py_DECREF(text);
}

TEST(printing_to_a_broken_stream, "W-306") {
    FILE *stream = fopen("/dev/full", "w");
    CHECK(stream != NULL);
    setvbuf(stream, NULL, _IONBF, 0);
    SHOW_STATUS(PyObject_Print(Py_None, stream, 0));
    CHECK(ferror(stream) == 0);
    fclose(stream);
}

TEST(methods_by_name, "W-147") {
    PyObject *object = instance(&Methods_Type);
    PyObject *name = PyUnicode_FromString("method");
    PyObject *with_keywords = PyUnicode_FromString("keywords");
    PyObject *missing = PyUnicode_FromString("missing");
    SHOW_RESULT(PyObject_CallMethodNoArgs(object, name));
    SHOW_RESULT(PyObject_CallMethodOneArg(object, name, Py_None));
    SHOW_RESULT(PyObject_CallMethodObjArgs(object, name, NULL));
    SHOW_RESULT(
        PyObject_CallMethodObjArgs(object, name, Py_None, Py_True, NULL));
    SHOW_RESULT(PyObject_CallMethodNoArgs(object, missing));
    SHOW_RESULT(PyObject_CallMethodObjArgs(object, missing, Py_None, NULL));
    SHOW_RESULT(PyObject_CallMethodNoArgs(Py_None, name));
    SHOW_RESULT(PyObject_CallMethodNoArgs(object, Py_None));
    PyObject *arguments[] = {NULL, object, Py_True, Py_None};
    PyObject *names = PyTuple_Pack(1, missing);
    SHOW_RESULT(
        PyObject_VectorcallMethod(with_keywords, arguments + 1, 2, names));
    SHOW_RESULT(PyObject_VectorcallMethod(
        with_keywords, arguments + 1, 2 | PY_VECTORCALL_ARGUMENTS_OFFSET,
        names));
    SHOW_RESULT(
        PyObject_VectorcallMethod(with_keywords, arguments + 1, 3, NULL));
    CHECK(arguments[0] == NULL && arguments[1] == object);
    SHOW_RESULT(PyObject_CallMethodObjArgs(NULL, name, NULL));
    SHOW_RESULT(PyObject_CallMethodObjArgs(object, NULL, NULL));
    RELEASE(object, name, with_keywords, missing, names);
}

static int deepest;

static int nest(int depth) {
    if (Py_EnterRecursiveCall(" in a test") != 0) {
        deepest = depth;
        return -1;
    }
    int result = nest(depth + 1);
    Py_LeaveRecursiveCall();
    return result;
}

TEST(nesting_ends_with_an_error, "W-150") {
    SHOW_STATUS(nest(0));
    int first = deepest;
    SHOW(first > 1000 && first <= 1500);
    SHOW_STATUS(nest(0));
    CHECK(deepest == first);
}

static PyObject *self_repr(PyObject *self) {
    int entered = Py_ReprEnter(self);
    if (entered != 0) {
        return entered < 0 ? NULL : PyUnicode_FromString("...");
    }
    PyObject *result = PyUnicode_FromFormat("(%R)", self);
    Py_ReprLeave(self);
    return result;
}

static PyObject *endless_repr(PyObject *self) {
    return PyObject_Repr(self);
}

static PyTypeObject Self_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Self",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_repr = self_repr};
static PyTypeObject Endless_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Endless",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_repr = endless_repr};

TEST(a_repr_inside_itself, "W-150") {
    CHECK(PyType_Ready(&Self_Type) == 0);
    CHECK(PyType_Ready(&Endless_Type) == 0);
    PyObject *object = instance(&Self_Type);
    SHOW_RESULT(PyObject_Repr(object));
    SHOW_RESULT(PyObject_Repr(object));
    Py_ReprLeave(object);
    SHOW_RESULT(PyObject_Repr(object));
    PyObject *endless = instance(&Endless_Type);
    SHOW_RESULT(PyObject_Repr(endless));
    SHOW_RESULT(PyObject_Str(endless));
    RELEASE(object, endless);
}

static PyObject *sent_result;

static PySendResult send(PyObject *self, PyObject *value, PyObject **result) {
    show("%s is sent %s", Py_TYPE(self)->tp_name, Py_TYPE(value)->tp_name);
    *result = claim(sent_result);
    return *result == NULL ? PYGEN_ERROR : PYGEN_RETURN;
}

static PyObject *send_method(PyObject *self, PyObject *value) {
    show("%s is sent %s", Py_TYPE(self)->tp_name, Py_TYPE(value)->tp_name);
    return claim(sent_result);
}

static PyObject *next_item(PyObject *self) {
    show("%s is asked for the next item", Py_TYPE(self)->tp_name);
    return claim(sent_result);
}

static PyAsyncMethods sending = {.am_send = send};
static PyMethodDef send_methods[] = {
    {"send", send_method, METH_O, NULL}, {NULL, NULL, 0, NULL}};
static PyTypeObject Sending_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Sending",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_as_async = &sending};
static PyTypeObject Iterating_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "Iterating",
    .tp_basicsize = sizeof(PyObject), .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_iternext = next_item, .tp_methods = send_methods};

static void show_sending(PyObject *iterator, PyObject *value) {
    PyObject *result = NULL;
    PySendResult status = PyIter_Send(iterator, value, &result);
    show("status %d", (int)status);
    show_result("result", result);
}

TEST(sending_into_iterators, "W-135") {
    CHECK(PyType_Ready(&Sending_Type) == 0);
    CHECK(PyType_Ready(&Iterating_Type) == 0);
    PyObject *objects[] = {
        instance(&Sending_Type), instance(&Iterating_Type),
        instance(&Derived_Type)};
    for (int i = 0; i < 3; i++) {
        sent_result = Py_Ellipsis;
        show_sending(objects[i], Py_None);
        show_sending(objects[i], Py_True);
        sent_result = NULL;
        error_to_raise = PyExc_ValueError;
        show_sending(objects[i], Py_None);
        show_sending(objects[i], Py_True);
    }
    error_to_raise = PyExc_StopIteration;
    show_sending(objects[1], Py_None);
    show_sending(objects[1], Py_True);
    error_to_raise = NULL;
    show_sending(objects[1], Py_None);
    RELEASE(objects[0], objects[1], objects[2]);
}

TEST_MAIN(
    ready, &the_type_of_an_object, &instances_by_type, &subclasses_by_type,
    &an_object_may_claim_another_class, &anything_with_bases_is_a_class,
    &a_class_may_decide_itself, &formatting, &text_in_ascii,
    &printing_to_a_stream, &printing_to_a_broken_stream, &methods_by_name,
    &nesting_ends_with_an_error, &a_repr_inside_itself, &sending_into_iterators)
