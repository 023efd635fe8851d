/* Which arguments does a C function get under each METH flag, and what does it
 * say when they are wrong? */
#include "harness.h"

static void show_argument(const char *label, PyObject *argument) {
    if (argument == NULL) {
        show("%s: NULL", label);
        return;
    }
    show_repr(label, argument);
}

static PyObject *noargs(PyObject *self, PyObject *unused) {
    show("in noargs, second argument %s", unused == NULL ? "NULL" : "given");
    show_argument("self", self);
    Py_RETURN_NONE;
}

static PyObject *one(PyObject *self, PyObject *argument) {
    show("in one");
    show_argument("self", self);
    show_argument("argument", argument);
    return Py_NewRef(argument);
}

static PyObject *varargs(PyObject *self, PyObject *args) {
    show("in varargs");
    show_argument("self", self);
    show_argument("args", args);
    return Py_NewRef(args);
}

static PyObject *keywords(PyObject *self, PyObject *args, PyObject *named) {
    show("in keywords");
    show_argument("self", self);
    show_argument("args", args);
    show_argument("keywords", named);
    Py_RETURN_TRUE;
}

static PyObject *fast(PyObject *self, PyObject *const *args, Py_ssize_t count) {
    show("in fast with %zd", count);
    show_argument("self", self);
    for (Py_ssize_t i = 0; i < count; i++) {
        show_argument("argument", args[i]);
    }
    Py_RETURN_FALSE;
}

static PyObject *fast_keywords(
    PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names) {
    Py_ssize_t named = names == NULL ? 0 : PyTuple_GET_SIZE(names);
    show("in fast_keywords with %zd and %zd named", count, named);
    show_argument("self", self);
    for (Py_ssize_t i = 0; i < count + named; i++) {
        show_argument("argument", args[i]);
    }
    show_argument("names", names);
    Py_RETURN_NOTIMPLEMENTED;
}

static PyObject *method(
    PyObject *self, PyTypeObject *defining, PyObject *const *args, size_t count,
    PyObject *names) {
    show("in method of %s with %zu", defining->tp_name, count);
    show_argument("self", self);
    if (count > 0) {
        show_argument("argument", args[0]);
    }
    show_argument("names", names);
    Py_RETURN_NONE;
}

static PyObject *failing(PyObject *self, PyObject *argument) {
    (void)self;
    PyErr_SetObject(PyExc_ValueError, argument);
    return NULL;
}

#define FUNCTION(pointer) ((PyCFunction)(void (*)(void))(pointer))

static PyMethodDef definitions[] = {
    {"noargs", noargs, METH_NOARGS, NULL},
    {"one", one, METH_O, NULL},
    {"varargs", varargs, METH_VARARGS, NULL},
    {"keywords", FUNCTION(keywords), METH_VARARGS | METH_KEYWORDS, NULL},
    {"fast", FUNCTION(fast), METH_FASTCALL, NULL},
    {"fast_keywords", FUNCTION(fast_keywords), METH_FASTCALL | METH_KEYWORDS,
     NULL},
};

enum { DEFINITIONS = sizeof definitions / sizeof definitions[0] };

/* Calls in every way with the same arguments; named may be NULL. */
static void call_all_ways(PyObject *callable, PyObject *args, PyObject *named) {
    show_result("PyObject_Call", PyObject_Call(callable, args, named));
    PyObject *const *items = &PyTuple_GET_ITEM(args, 0);
    size_t count = (size_t)PyTuple_GET_SIZE(args);
    show_result(
        "PyObject_VectorcallDict",
        PyObject_VectorcallDict(callable, items, count, named));
}

TEST(each_flag_with_no_argument, "W-144") {
    PyObject *self = PyUnicode_FromString("me");
    PyObject *args = PyTuple_New(0);
    for (int i = 0; i < DEFINITIONS; i++) {
        PyObject *function = PyCFunction_New(&definitions[i], self);
        call_all_ways(function, args, NULL);
        Py_DECREF(function);
    }
    RELEASE(self, args);
}

TEST(each_flag_with_one_argument, "W-144") {
    PyObject *args = PyTuple_Pack(1, Py_Ellipsis);
    for (int i = 0; i < DEFINITIONS; i++) {
        PyObject *function = PyCFunction_New(&definitions[i], NULL);
        call_all_ways(function, args, NULL);
        Py_DECREF(function);
    }
    Py_DECREF(args);
}

TEST(each_flag_with_two_arguments, "W-144") {
    PyObject *args = PyTuple_Pack(2, Py_Ellipsis, Py_None);
    for (int i = 0; i < DEFINITIONS; i++) {
        PyObject *function = PyCFunction_New(&definitions[i], NULL);
        call_all_ways(function, args, NULL);
        Py_DECREF(function);
    }
    Py_DECREF(args);
}

TEST(each_flag_with_a_keyword, "W-144 W-147") {
    PyObject *args = PyTuple_Pack(1, Py_Ellipsis);
    PyObject *named = PyDict_New();
    PyObject *empty = PyDict_New();
    PyDict_SetItemString(named, "k", Py_True);
    for (int i = 0; i < DEFINITIONS; i++) {
        PyObject *function = PyCFunction_New(&definitions[i], NULL);
        call_all_ways(function, args, named);
        call_all_ways(function, args, empty);
        Py_DECREF(function);
    }
    RELEASE(args, named, empty);
}

TEST(the_short_forms_of_a_call, "W-147") {
    PyObject *function = PyCFunction_New(&definitions[2], NULL);
    PyObject *pair = PyTuple_Pack(2, Py_None, Py_True);
    SHOW_RESULT(PyObject_CallNoArgs(function));
    SHOW_RESULT(PyObject_CallOneArg(function, Py_True));
    SHOW_RESULT(PyObject_CallObject(function, NULL));
    SHOW_RESULT(PyObject_CallObject(function, pair));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(function, NULL));
    SHOW_RESULT(PyObject_CallFunctionObjArgs(function, pair, Py_None, NULL));
    PyObject *args[] = {NULL, Py_None, Py_False};
    size_t offset = PY_VECTORCALL_ARGUMENTS_OFFSET;
    show_result(
        "PyObject_Vectorcall",
        PyObject_Vectorcall(function, args + 1, 2 | offset, NULL));
    SHOW_TRUTH(args[0] == NULL && args[1] == Py_None);
    SHOW_RESULT(PyVectorcall_Call(function, pair, NULL));
    RELEASE(function, pair);
}

TEST(names_come_behind_the_arguments, "W-147") {
    PyObject *function = PyCFunction_New(&definitions[5], NULL);
    PyObject *names = PyTuple_New(1);
    PyTuple_SetItem(names, 0, PyUnicode_FromString("k"));
    PyObject *args[] = {Py_None, Py_True};
    SHOW_RESULT(PyObject_Vectorcall(function, args, 1, names));
    RELEASE(function, names);
}

TEST(a_method_knows_its_defining_class, "W-144") {
    static PyMethodDef definition = {
        "method", FUNCTION(method), METH_METHOD | METH_FASTCALL | METH_KEYWORDS,
        NULL};
    PyObject *self = PyUnicode_FromString("me");
    PyObject *callable =
        PyCMethod_New(&definition, self, NULL, &PyUnicode_Type);
    SHOW_TRUTH(PyCFunction_Check(callable));
    SHOW_TRUTH(PyCFunction_GET_CLASS(callable) == &PyUnicode_Type);
    show("type: %s", Py_TYPE(callable)->tp_name);
    SHOW_RESULT(PyObject_CallOneArg(callable, Py_True));
    RELEASE(self, callable);
}

TEST(flags_and_class_must_agree, "W-144") {
    static PyMethodDef with = {
        "with", FUNCTION(method), METH_METHOD | METH_FASTCALL | METH_KEYWORDS,
        NULL};
    SHOW_RESULT(PyCMethod_New(&with, NULL, NULL, NULL));
    SHOW_RESULT(PyCMethod_New(&definitions[0], NULL, NULL, &PyUnicode_Type));
}

TEST(unknown_flag_combinations_are_refused, "W-144") {
    static const int bad[] = {
        0,
        METH_KEYWORDS,
        METH_NOARGS | METH_O,
        METH_VARARGS | METH_FASTCALL,
        METH_O | METH_KEYWORDS,
        METH_METHOD};
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++) {
        PyMethodDef definition = {"bad", one, bad[i], NULL};
        show_result("PyCFunction_New", PyCFunction_New(&definition, NULL));
    }
}

TEST(the_function_object_gives_back_its_parts, "W-147") {
    PyObject *self = PyUnicode_FromString("me");
    PyObject *module = PyUnicode_FromString("a module");
    PyObject *function = PyCFunction_NewEx(&definitions[1], self, module);
    SHOW_TRUTH(PyCFunction_Check(function));
    SHOW_TRUTH(PyCFunction_CheckExact(function));
    SHOW_TRUTH(PyCFunction_GetFunction(function) == one);
    SHOW_TRUTH(PyCFunction_GetSelf(function) == self);
    SHOW(PyCFunction_GetFlags(function));
    SHOW(Py_REFCNT(self));
    SHOW(Py_REFCNT(module));
    SHOW_TRUTH(PyVectorcall_Function(function) != NULL);
    show_repr("repr", function);
    SHOW_RESULT(PyObject_GetAttrString(function, "__name__"));
    SHOW_RESULT(PyObject_GetAttrString(function, "__module__"));
    SHOW_RESULT(PyObject_GetAttrString(function, "__self__"));
    SHOW_RESULT(PyObject_GetAttrString(function, "__doc__"));
    Py_DECREF(function);
    SHOW(Py_REFCNT(self));
    SHOW(Py_REFCNT(module));
    PyObject *free_function = PyCFunction_New(&definitions[1], NULL);
    show_repr("repr", free_function);
    SHOW_TRUTH(PyCFunction_GetSelf(free_function) == NULL);
    RELEASE(free_function, self, module);
}

TEST(functions_compare_by_self_and_code, "W-147") {
    PyObject *self = PyUnicode_FromString("me");
    PyObject *first = PyCFunction_New(&definitions[1], self);
    PyObject *second = PyCFunction_New(&definitions[1], self);
    PyObject *other = PyCFunction_New(&definitions[2], self);
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, other, Py_EQ));
    SHOW_RESULT(PyObject_RichCompare(first, other, Py_NE));
    SHOW_RESULT(PyObject_RichCompare(first, second, Py_LT));
    SHOW_TRUTH(PyObject_Hash(first) == PyObject_Hash(second));
    RELEASE(self, first, second, other);
}

TEST(errors_pass_through, "W-147") {
    static PyMethodDef definition = {"failing", failing, METH_O, NULL};
    PyObject *function = PyCFunction_New(&definition, NULL);
    PyObject *text = PyUnicode_FromString("passed through");
    SHOW_RESULT(PyObject_CallOneArg(function, text));
    RELEASE(function, text);
}

static PyObject *null_without_error(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    return NULL;
}

static PyObject *result_with_error(PyObject *self, PyObject *unused) {
    (void)self;
    (void)unused;
    PyErr_SetString(PyExc_ValueError, "left behind");
    Py_RETURN_NONE;
}

TEST(results_that_contradict_the_indicator_are_refused, "W-147") {
    static PyMethodDef no_error = {
        "no_error", null_without_error, METH_NOARGS, NULL};
    static PyMethodDef with_error = {
        "with_error", result_with_error, METH_NOARGS, NULL};
    PyObject *first = PyCFunction_New(&no_error, NULL);
    PyObject *second = PyCFunction_New(&with_error, NULL);
    SHOW_RESULT(PyObject_CallNoArgs(first));
    PyObject *result = PyObject_CallNoArgs(second);
    SHOW_TRUTH(result == NULL);
    PyObject *exception = PyErr_GetRaisedException();
    show_repr("raised", exception);
    PyObject *cause = PyException_GetCause(exception);
    show_repr("cause", cause);
    RELEASE(exception, cause, first, second);
}

TEST(what_cannot_be_called_says_so, "W-028") {
    PyObject *number = PyLong_FromLong(7);
    PyObject *args = PyTuple_New(0);
    SHOW_TRUTH(PyCallable_Check(number));
    SHOW_TRUTH(PyCallable_Check((PyObject *)&PyLong_Type));
    SHOW_TRUTH(PyCallable_Check(NULL));
    SHOW_RESULT(PyObject_Call(number, args, NULL));
    SHOW_RESULT(PyObject_CallNoArgs(number));
    SHOW_RESULT(PyObject_CallOneArg(Py_None, number));
    SHOW_RESULT(PyVectorcall_Call(number, args, NULL));
    RELEASE(number, args);
}

TEST_MAIN(
    NULL, &each_flag_with_no_argument, &each_flag_with_one_argument,
    &each_flag_with_two_arguments, &each_flag_with_a_keyword,
    &the_short_forms_of_a_call, &names_come_behind_the_arguments,
    &a_method_knows_its_defining_class, &flags_and_class_must_agree,
    &unknown_flag_combinations_are_refused,
    &the_function_object_gives_back_its_parts,
    &functions_compare_by_self_and_code, &errors_pass_through,
    &results_that_contradict_the_indicator_are_refused,
    &what_cannot_be_called_says_so)
