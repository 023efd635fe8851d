/* Does sorting order every kind of list, keep equal items in order, and cope
 * with keys and comparisons that fail or change the list? */
#include "containers.h"

enum pattern { RANDOM, FEW, UP, DOWN, EQUAL, SAW, PIPE, NEARLY, PATTERNS };

static unsigned long long seed;

static long next_random(void) {
    seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
    return (long)(seed >> 40);
}

static long value_at(enum pattern pattern, long i, long count) {
    switch (pattern) {
    case RANDOM:
        return next_random() - (1 << 23);
    case FEW:
        return next_random() % 4;
    case UP:
        return i;
    case DOWN:
        return count - i;
    case EQUAL:
        return 7;
    case SAW:
        return i % 13;
    case PIPE:
        return i < count / 2 ? i : count - i;
    case NEARLY:
        return next_random() % 20 == 0 ? next_random() % count : i;
    case PATTERNS:
        break;
    }
    return 0;
}

/* A row of pairs (key, position). */
static PyObject *pairs_of(
    enum pattern pattern, long count, PyObject *(*key)(long)) {
    PyObject *list = PyList_New(count);
    for (long i = 0; i < count; i++) {
        PyObject *pair = PyTuple_New(2);
        PyTuple_SET_ITEM(pair, 0, key(value_at(pattern, i, count)));
        PyTuple_SET_ITEM(pair, 1, PyLong_FromLong(i));
        PyList_SET_ITEM(list, i, pair);
    }
    return list;
}

static PyObject *first_of(PyObject *self, PyObject *pair) {
    (void)self;
    return Py_NewRef(PyTuple_GET_ITEM(pair, 0));
}

static PyMethodDef first_def = {"first", first_of, METH_O, NULL};

static PyObject *sort_by(PyObject *list, PyObject *key, PyObject *reverse) {
    PyObject *method = PyObject_GetAttrString(list, "sort");
    PyObject *args = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    if (key != NULL) {
        PyDict_SetItemString(keywords, "key", key);
    }
    if (reverse != NULL) {
        PyDict_SetItemString(keywords, "reverse", reverse);
    }
    PyObject *result = PyObject_Call(method, args, keywords);
    RELEASE(method, args, keywords);
    return result;
}

/* Whether the keys are in order and equal ones still are by position. */
static int is_stable(PyObject *list, int reverse) {
    for (Py_ssize_t i = 1; i < PyList_GET_SIZE(list); i++) {
        PyObject *left = PyList_GET_ITEM(list, i - 1);
        PyObject *right = PyList_GET_ITEM(list, i);
        int op = reverse ? Py_GT : Py_LT;
        int before = PyObject_RichCompareBool(
            PyTuple_GET_ITEM(left, 0), PyTuple_GET_ITEM(right, 0), op);
        int equal = PyObject_RichCompareBool(
            PyTuple_GET_ITEM(left, 0), PyTuple_GET_ITEM(right, 0), Py_EQ);
        if (!before &&
            !(equal && PyLong_AsLong(PyTuple_GET_ITEM(left, 1)) <
                           PyLong_AsLong(PyTuple_GET_ITEM(right, 1)))) {
            return 0;
        }
    }
    return 1;
}

static PyObject *as_int(long value) {
    return PyLong_FromLong(value);
}

static PyObject *as_float(long value) {
    return PyFloat_FromDouble((double)value / 8);
}

static PyObject *as_huge(long value) {
    PyObject *number = PyLong_FromLong(value);
    PyObject *shift = PyLong_FromLong(70);
    PyObject *huge = PyNumber_Lshift(number, shift);
    RELEASE(number, shift);
    return huge;
}

static PyObject *as_text(long value) {
    return PyUnicode_FromFormat("%ld", value);
}

static PyObject *as_wide_text(long value) {
    return PyUnicode_FromFormat(
        "%ld%s", value, value % 3 == 0 ? "" : "\xe2\x82\xac");
}

static PyObject *as_tuple(long value) {
    PyObject *number = PyLong_FromLong(value);
    PyObject *tuple = PyTuple_Pack(1, number);
    Py_DECREF(number);
    return tuple;
}

static PyObject *as_bool_or_int(long value) {
    return value == 1 ? Py_NewRef(Py_True) : PyLong_FromLong(value);
}

static const struct {
    const char *name;
    PyObject *(*make)(long);
} kinds[] = {{"int", as_int},
             {"float", as_float},
             {"huge int", as_huge},
             {"text", as_text},
             {"wide text", as_wide_text},
             {"tuple", as_tuple},
             {"mixed", as_bool_or_int}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

TEST(every_order_of_every_kind_of_key, "W-228") {
    static const long counts[] = {0, 1, 2, 3, 31, 63, 64, 65, 128, 1000, 3000};
    PyObject *first = PyCFunction_New(&first_def, NULL);
    for (size_t kind = 0; kind < COUNT(kinds); kind++) {
        for (int pattern = 0; pattern < PATTERNS; pattern++) {
            seed = (unsigned long long)kind * 100 + (unsigned long long)pattern;
            for (size_t i = 0; i < COUNT(counts); i++) {
                PyObject *list = pairs_of(
                    (enum pattern)pattern, counts[i], kinds[kind].make);
                PyObject *copy = PySequence_List(list);
                PyObject *done = sort_by(list, first, NULL);
                CHECK(done == Py_None && is_stable(list, 0));
                PyObject *back = sort_by(copy, first, Py_True);
                CHECK(back == Py_None && is_stable(copy, 1));
                CHECK(PyList_Sort(copy) == 0 && is_stable(copy, 0));
                CHECK(PyObject_RichCompareBool(list, copy, Py_EQ) == 1);
                RELEASE(list, copy, done, back);
            }
        }
        show("%s", kinds[kind].name);
    }
    Py_DECREF(first);
}

/* Short lists in all orders. */
TEST(all_permutations, "W-228") {
    int order[6] = {0, 1, 2, 3, 4, 5};
    int counters[6] = {0};
    int made = 0;
    for (int i = 0; i < 6;) {
        PyObject *list = PyList_New(6);
        for (int k = 0; k < 6; k++) {
            PyList_SET_ITEM(list, k, PyLong_FromLong(order[k]));
        }
        CHECK(PyList_Sort(list) == 0);
        for (int k = 0; k < 6; k++) {
            CHECK(PyLong_AsLong(PyList_GET_ITEM(list, k)) == k);
        }
        Py_DECREF(list);
        made++;
        while (i < 6 && counters[i] >= i) {
            counters[i++] = 0;
        }
        if (i < 6) {
            int other = i % 2 == 0 ? 0 : counters[i];
            int swapped = order[other];
            order[other] = order[i];
            order[i] = swapped;
            counters[i]++;
            i = 0;
        }
    }
    SHOW(made);
}

TEST(arguments_of_sort, "W-148") {
    PyObject *list = numbers(3);
    PyObject *text = PyUnicode_FromString("x");
    SHOW_RESULT(sort_by(list, Py_None, Py_True));
    show_repr("list", list);
    SHOW_RESULT(sort_by(list, NULL, Py_None));
    show_repr("list", list);
    SHOW_RESULT(sort_by(list, NULL, text));
    show_repr("list", list);
    SHOW_RESULT(sort_by(list, text, NULL));
    SHOW_RESULT(CALL1(list, "sort", INT(1)));
    PyObject *method = PyObject_GetAttrString(list, "sort");
    PyObject *empty = PyTuple_New(0);
    PyObject *keywords = PyDict_New();
    PyDict_SetItemString(keywords, "x", text);
    SHOW_RESULT(PyObject_Call(method, empty, keywords));
    PyDict_SetItemString(keywords, "key", Py_None);
    PyDict_SetItemString(keywords, "reverse", Py_None);
    SHOW_RESULT(PyObject_Call(method, empty, keywords));
    SHOW_STATUS(PyList_Sort(Py_None));
    SHOW_STATUS(PyList_Sort(NULL));
    show_repr("list", list);
    RELEASE(list, text, method, empty, keywords);
}

TEST(items_that_do_not_compare, "W-048") {
    PyObject *list = numbers(3);
    PyList_Append(list, Py_None);
    SHOW_STATUS(PyList_Sort(list));
    SHOW(PyList_GET_SIZE(list));
    PyObject *meddler = new_meddler(NULL, act_raise, 0);
    PyList_SetItem(list, 3, Py_NewRef(meddler));
    SHOW_STATUS(PyList_Sort(list));
    SHOW(PyList_GET_SIZE(list));
    SHOW(Py_REFCNT(meddler));
    RELEASE(list, meddler);
}

static PyObject *fail_third(PyObject *self, PyObject *item) {
    if (PyLong_AsLong(item) == 2) {
        PyErr_SetString(PyExc_ArithmeticError, "no key");
        return NULL;
    }
    PyList_Append(self, item);
    return Py_NewRef(item);
}

static PyMethodDef fail_def = {"fail", fail_third, METH_O, NULL};

TEST(a_key_that_fails, "W-048") {
    PyObject *seen = PyList_New(0);
    PyObject *function = PyCFunction_New(&fail_def, seen);
    PyObject *list = numbers(4);
    SHOW_RESULT(sort_by(list, function, Py_True));
    show_repr("list", list);
    show_repr("seen", seen);
    PyObject *empty = PyList_New(0);
    SHOW_RESULT(sort_by(empty, function, NULL));
    PyObject *one = numbers(1);
    SHOW_RESULT(sort_by(one, function, NULL));
    show_repr("seen", seen);
    RELEASE(seen, function, list, empty, one);
}

static PyObject *sees_empty(PyObject *self, PyObject *item) {
    (void)item;
    show("length while sorting: %d", (int)PyList_GET_SIZE(self));
    return Py_NewRef(Py_None);
}

static PyMethodDef sees_def = {"sees", sees_empty, METH_O, NULL};

TEST(the_list_changes_while_it_is_sorted, "W-048") {
    PyObject *list = PyList_New(0);
    PyObject *appender = new_meddler(list, act_append, 1);
    PyList_Append(list, appender);
    PyList_Append(list, appender);
    SHOW_STATUS(PyList_Sort(list));
    SHOW(PyList_GET_SIZE(list));
    SHOW(Py_REFCNT(appender));
    struct meddler *meddler = (struct meddler *)appender;
    meddler->act = act_clear_list;
    SHOW_STATUS(PyList_Sort(list));
    SHOW(PyList_GET_SIZE(list));
    PyObject *sees = PyCFunction_New(&sees_def, list);
    SHOW_RESULT(sort_by(list, sees, NULL));
    RELEASE(CALL0(list, "clear"), list, appender, sees);
}

static int asked;

/* Declines "less"; "greater" is asked then, and answered by no. */
static PyObject *decline_less(PyObject *self, PyObject *other, int op) {
    (void)self;
    (void)other;
    asked += op == Py_LT;
    return Py_NewRef(op == Py_LT ? Py_NotImplemented : Py_False);
}

static PyTypeObject Declining_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Declining",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = decline_less,
};
static PyTypeObject Other_Type = {
    PyVarObject_HEAD_INIT(NULL, 0).tp_name = "tests.Other",
    .tp_basicsize = sizeof(PyObject),
    .tp_flags = Py_TPFLAGS_DEFAULT,
    .tp_richcompare = decline_less,
};

/* The items are stolen. */
static void count_questions(const char *label, PyObject *a, PyObject *b) {
    PyObject *list = PyList_New(2);
    PyList_SET_ITEM(list, 0, a);
    PyList_SET_ITEM(list, 1, b);
    asked = 0;
    SHOW_STATUS(PyList_Sort(list));
    show("%s: asked %d times", label, asked);
    Py_DECREF(list);
}

#define DECLINING() PyObject_New(PyObject, &Declining_Type)
#define OTHER() PyObject_New(PyObject, &Other_Type)

TEST(items_that_decline_are_asked_twice_where_all_are_of_one_type, "") {
    CHECK(PyType_Ready(&Declining_Type) == 0);
    CHECK(PyType_Ready(&Other_Type) == 0);
    count_questions("one type", DECLINING(), DECLINING());
    count_questions("two types", DECLINING(), OTHER());
    count_questions(
        "in tuples", Py_BuildValue("(N)", DECLINING()),
        Py_BuildValue("(N)", DECLINING()));
    count_questions(
        "of two types in tuples", Py_BuildValue("(N)", DECLINING()),
        Py_BuildValue("(N)", OTHER()));
    count_questions(
        "second in tuples", Py_BuildValue("(iN)", 1, DECLINING()),
        Py_BuildValue("(iN)", 1, DECLINING()));
    count_questions(
        "in tuples in tuples", Py_BuildValue("((N))", DECLINING()),
        Py_BuildValue("((N))", DECLINING()));
    count_questions(
        "a tuple and none", Py_BuildValue("(N)", DECLINING()), DECLINING());
    count_questions(
        "none and a tuple", DECLINING(), Py_BuildValue("(N)", DECLINING()));
    count_questions(
        "an empty tuple and one", PyTuple_New(0),
        Py_BuildValue("(N)", DECLINING()));
    count_questions(
        "an empty tuple", Py_BuildValue("(N)", DECLINING()), PyTuple_New(0));
    count_questions(
        "of two lengths", Py_BuildValue("(iN)", 1, DECLINING()),
        Py_BuildValue("(i)", 1));
}

TEST_MAIN(
    NULL, &every_order_of_every_kind_of_key, &all_permutations,
    &arguments_of_sort, &items_that_do_not_compare, &a_key_that_fails,
    &the_list_changes_while_it_is_sorted,
    &items_that_decline_are_asked_twice_where_all_are_of_one_type)
