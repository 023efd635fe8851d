/* How are sets and frozensets made, read, changed, compared and hashed? */
#include "class_body.h"
#include "containers.h"

static PyObject *range_set(
    PyTypeObject *type, long start, long stop, long step) {
    PyObject *list = PyList_New(0);
    for (long i = start; i < stop; i += step) {
        PyObject *number = PyLong_FromLong(i);
        PyList_Append(list, number);
        Py_DECREF(number);
    }
    PyObject *set = PyObject_CallOneArg((PyObject *)type, list);
    Py_DECREF(list);
    return set;
}

static PyObject *odd(void) {
    return range_set(&PySet_Type, 1, 10, 2);
}

static PyObject *frozen(long start, long stop) {
    return range_set(&PyFrozenSet_Type, start, stop, 1);
}

TEST(sets_through_the_c_functions, "W-148") {
    PyObject *text = PyUnicode_FromString("aba");
    PyObject *set = PySet_New(text);
    PyObject *frozenset = PyFrozenSet_New(text);
    PyObject *key = PyUnicode_FromString("a");
    SHOW(PySet_Size(set));
    SHOW(PySet_GET_SIZE(frozenset));
    SHOW(PySet_Contains(set, key));
    SHOW(PySet_Discard(set, key));
    SHOW(PySet_Discard(set, key));
    SHOW(PySet_Contains(set, key));
    SHOW(PySet_Add(set, key));
    SHOW(PySet_Add(set, key));
    SHOW(PySet_Size(set));
    SHOW(PySet_Add(frozenset, Py_None));
    SHOW(PySet_Size(frozenset));
    PyObject *same = PyFrozenSet_New(frozenset);
    SHOW_TRUTH(same == frozenset);
    SHOW_STATUS(PySet_Add(frozenset, Py_True));
    SHOW_STATUS(PySet_Clear(set));
    SHOW(PySet_Size(set));
    SHOW_RESULT(PySet_Pop(set));
    SHOW(PyObject_GC_IsTracked(set));
    RELEASE(text, set, frozenset, key, same);
}

TEST(wrong_arguments_are_errors, "W-048") {
    PyObject *set = PySet_New(NULL);
    PyObject *fixed = frozen(0, 2);
    PyObject *again = Py_NewRef(fixed);
    PyObject *list = PyList_New(0);
    SHOW_RESULT(PySet_New(Py_None));
    SHOW_RESULT(PyFrozenSet_New(Py_None));
    SHOW_STATUS(PySet_Size(Py_None));
    SHOW_STATUS(PySet_Contains(Py_None, set));
    SHOW_STATUS(PySet_Contains(set, list));
    SHOW_STATUS(PySet_Add(Py_None, set));
    SHOW_STATUS(PySet_Add(set, list));
    SHOW_STATUS(PySet_Add(fixed, Py_None));
    SHOW_STATUS(PySet_Discard(fixed, Py_None));
    SHOW_STATUS(PySet_Discard(set, list));
    SHOW_STATUS(PySet_Clear(fixed));
    SHOW_RESULT(PySet_Pop(fixed));
    SHOW_STATUS(_PySet_Update(fixed, list));
    SHOW_STATUS(_PySet_Update(set, Py_None));
    RELEASE(set, fixed, again, list);
}

TEST(the_order_of_items, "W-148") {
    static const long steps[] = {1, 3, 8, 37, 64, 1000};
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        PyObject *set =
            range_set(&PySet_Type, -5 * steps[i], 12 * steps[i], steps[i]);
        show_repr("set", set);
        PyObject *one = PyLong_FromLong(steps[i]);
        PySet_Discard(set, one);
        PySet_Add(set, Py_True);
        PySet_Add(set, one);
        show_repr("set", set);
        PyObject *copy = PySet_New(set);
        show_repr("copy", copy);
        SHOW_RESULT(CALL0(copy, "pop"));
        SHOW_RESULT(CALL0(copy, "pop"));
        SHOW_RESULT(CALL0(set, "__sizeof__"));
        RELEASE(set, one, copy);
    }
}

TEST(a_set_against_a_model, "W-148") {
    PyObject *set = PySet_New(NULL);
    char model[512] = {0};
    unsigned long long seed = 1;
    long size = 0;
    for (int i = 0; i < 20000; i++) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        long value = (long)(seed >> 55);
        PyObject *key = PyLong_FromLong(value * 16);
        if ((seed >> 40) % 3 != 0) {
            CHECK(PySet_Add(set, key) == 0);
            size += !model[value];
            model[value] = 1;
        } else {
            CHECK(PySet_Discard(set, key) == model[value]);
            size -= model[value];
            model[value] = 0;
        }
        CHECK(PySet_Contains(set, key) == model[value]);
        CHECK(PySet_GET_SIZE(set) == size);
        Py_DECREF(key);
    }
    SHOW(size);
    while (PySet_GET_SIZE(set) > 0) {
        PyObject *key = PySet_Pop(set);
        long value = PyLong_AsLong(key) / 16;
        CHECK(model[value] == 1);
        model[value] = 0;
        Py_DECREF(key);
    }
    Py_DECREF(set);
}

TEST(methods_that_change_a_set, "W-148") {
    PyObject *set = odd();
    SHOW_RESULT(CALL1(set, "add", INT(2)));
    SHOW_RESULT(CALL1(set, "add", PyList_New(0)));
    SHOW_RESULT(CALL0(set, "add"));
    SHOW_RESULT(CALL1(set, "remove", INT(2)));
    SHOW_RESULT(CALL1(set, "remove", INT(2)));
    SHOW_RESULT(CALL1(set, "remove", PyList_New(0)));
    SHOW_RESULT(CALL1(set, "remove", odd()));
    SHOW_RESULT(CALL1(set, "discard", INT(2)));
    SHOW_RESULT(CALL1(set, "discard", odd()));
    SHOW_RESULT(CALL2(set, "update", numbers(3), frozen(20, 22)));
    SHOW_RESULT(CALL1(set, "update", INT(1)));
    SHOW_RESULT(CALL0(set, "update"));
    show_repr("set", set);
    SHOW_RESULT(CALL2(set, "difference_update", numbers(2), frozen(20, 21)));
    show_repr("set", set);
    SHOW_RESULT(CALL1(set, "symmetric_difference_update", numbers(6)));
    show_repr("set", set);
    SHOW_RESULT(CALL2(set, "intersection_update", numbers(9), odd()));
    show_repr("set", set);
    SHOW_RESULT(CALL1(set, "intersection_update", INT(1)));
    SHOW_RESULT(CALL1(set, "symmetric_difference_update", REF(set)));
    show_repr("set", set);
    SHOW_RESULT(CALL0(set, "pop"));
    SHOW_RESULT(CALL0(set, "clear"));
    PyObject *inner = frozen(1, 3);
    PySet_Add(set, inner);
    SHOW_RESULT(CALL1(set, "__contains__", PySet_New(inner)));
    SHOW_RESULT(CALL1(set, "remove", PySet_New(inner)));
    show_repr("set", set);
    RELEASE(set, inner);
}

static const char *const questions[] = {
    "union",      "intersection", "difference", "symmetric_difference",
    "isdisjoint", "issubset",     "issuperset"};

TEST(sets_of_two_containers, "W-148") {
    PyObject *dict = PyDict_New();
    PyObject *one = PyLong_FromLong(1);
    PyDict_SetItem(dict, one, Py_None);
    PyObject *lefts[] = {PySet_New(NULL), odd(), frozen(0, 4)};
    PyObject *rights[] = {PySet_New(NULL), odd(), frozen(0, 6),
                          numbers(4),      dict,  INT(7)};
    for (int i = 0; i < 3; i++) {
        for (int k = 0; k < 6; k++) {
            show_repr("left", lefts[i]);
            show_repr("right", rights[k]);
            for (int m = 0; m < 7; m++) {
                show("%s", questions[m]);
                SHOW_RESULT(CALL1(lefts[i], questions[m], REF(rights[k])));
            }
        }
        SHOW_RESULT(CALL0(lefts[i], "union"));
        SHOW_RESULT(CALL0(lefts[i], "intersection"));
        SHOW_RESULT(CALL0(lefts[i], "difference"));
        SHOW_RESULT(
            call(lefts[i], "union", numbers(2), frozen(8, 9), REF(rights[1])));
        SHOW_RESULT(CALL2(lefts[i], "intersection", numbers(5), odd()));
        SHOW_RESULT(CALL2(lefts[i], "difference", numbers(2), frozen(2, 4)));
        SHOW_RESULT(CALL0(lefts[i], "copy"));
        Py_DECREF(lefts[i]);
    }
    for (int k = 0; k < 6; k++) {
        Py_DECREF(rights[k]);
    }
    Py_DECREF(one);
}

static PyObject *(*const operators[])(PyObject *, PyObject *) = {
    PyNumber_Or,
    PyNumber_And,
    PyNumber_Subtract,
    PyNumber_Xor,
    PyNumber_InPlaceOr,
    PyNumber_InPlaceAnd,
    PyNumber_InPlaceSubtract,
    PyNumber_InPlaceXor};

TEST(operators_take_sets_only, "W-323") {
    for (int i = 0; i < 8; i++) {
        PyObject *rights[] = {odd(), frozen(2, 5), numbers(3)};
        for (int k = 0; k < 3; k++) {
            PyObject *left = range_set(&PySet_Type, 0, 5, 1);
            PyObject *fixed = frozen(0, 5);
            SHOW_RESULT(operators[i](left, rights[k]));
            SHOW_RESULT(operators[i](fixed, rights[k]));
            SHOW_RESULT(operators[i](rights[k], left));
            SHOW_RESULT(operators[i](left, left));
            RELEASE(left, fixed);
        }
        RELEASE(rights[0], rights[1], rights[2]);
    }
}

TEST(sets_compare_by_what_they_contain, "W-228") {
    PyObject *sets[] = {
        PySet_New(NULL), odd(), range_set(&PySet_Type, 0, 10, 1), frozen(0, 10),
        frozen(5, 15)};
    for (int i = 0; i < 5; i++) {
        for (int k = 0; k < 5; k++) {
            int answers[6];
            for (int op = Py_LT; op <= Py_GE; op++) {
                answers[op] = PyObject_RichCompareBool(sets[i], sets[k], op);
            }
            show(
                "%d %d: %d %d %d %d %d %d", i, k, answers[0], answers[1],
                answers[2], answers[3], answers[4], answers[5]);
        }
        SHOW_RESULT(PyObject_RichCompare(sets[i], Py_None, Py_EQ));
        SHOW_RESULT(PyObject_RichCompare(sets[i], Py_None, Py_LT));
    }
    RELEASE(sets[0], sets[1], sets[2], sets[3], sets[4]);
}

TEST(hashes_of_frozensets, "W-222") {
    PyObject *set = odd();
    SHOW_STATUS(PyObject_Hash(set));
    for (long i = 0; i < 12; i++) {
        PyObject *one = frozen(0, i);
        PyObject *other = frozen(i, i + 3);
        SHOW(PyObject_Hash(one));
        SHOW(PyObject_Hash(other));
        SHOW(PyObject_Hash(other));
        RELEASE(one, other);
    }
    Py_DECREF(set);
}

TEST(the_types_make_sets, "W-148") {
    PyObject *types[] = {
        (PyObject *)&PySet_Type, (PyObject *)&PyFrozenSet_Type};
    for (int i = 0; i < 2; i++) {
        PyObject *list = numbers(3);
        PyObject *kwargs = PyDict_New();
        PyObject *empty = PyTuple_New(0);
        PyDict_SetItemString(kwargs, "iterable", list);
        SHOW_RESULT(PyObject_CallNoArgs(types[i]));
        SHOW_RESULT(PyObject_CallOneArg(types[i], list));
        SHOW_RESULT(PyObject_CallOneArg(types[i], Py_None));
        SHOW_RESULT(PyObject_CallFunctionObjArgs(types[i], list, list, NULL));
        SHOW_RESULT(PyObject_Call(types[i], empty, kwargs));
        PyObject *sub = subclass("Sub", (PyTypeObject *)types[i]);
        PyObject *made = PyObject_CallOneArg(sub, list);
        show_repr("made", made);
        SHOW_RESULT(PyNumber_Or(made, made));
        SHOW_RESULT(CALL0(made, "copy"));
        SHOW_RESULT(CALL0(made, "__reduce__"));
        SHOW_TRUTH(PyAnySet_Check(made));
        SHOW_TRUTH(PyAnySet_CheckExact(made));
        SHOW_TRUTH(PySet_Check(made));
        SHOW_TRUTH(PyFrozenSet_Check(made));
        RELEASE(list, kwargs, empty, sub, made);
    }
    PyObject *set = odd();
    PyObject *init = PyObject_GetAttrString(set, "__init__");
    PyObject *list = numbers(2);
    SHOW_RESULT(PyObject_CallOneArg(init, list));
    show_repr("set", set);
    SHOW_RESULT(PyObject_CallNoArgs(init));
    show_repr("set", set);
    RELEASE(set, init, list);
}

TEST(sets_are_walked, "W-323") {
    PyObject *set = odd();
    PyObject *iterator = PyObject_GetIter(set);
    show("%s", Py_TYPE(iterator)->tp_name);
    SHOW(PyObject_LengthHint(iterator, 0));
    SHOW_RESULT(PyIter_Next(iterator));
    SHOW(PyObject_LengthHint(iterator, 0));
    PySet_Add(set, Py_None);
    SHOW(PyObject_LengthHint(iterator, 0));
    SHOW_RESULT(PyIter_Next(iterator));
    PySet_Discard(set, Py_None);
    SHOW_RESULT(PyIter_Next(iterator));
    Py_ssize_t position = 0;
    PyObject *key;
    Py_hash_t hash;
    while (_PySet_NextEntry(set, &position, &key, &hash) == 1) {
        show_repr("key", key);
        SHOW(hash);
    }
    RELEASE(set, iterator);
}

static int act_clear_set(PyObject *target) {
    return PySet_Clear(target);
}

TEST(a_comparison_changes_the_set, "W-048") {
    PyObject *set = PySet_New(NULL);
    PyObject *first = new_meddler(set, NULL, 0);
    PyObject *second = new_meddler(set, NULL, 0);
    PySet_Add(set, first);
    ((struct meddler *)second)->act = act_clear_set;
    SHOW_STATUS(PySet_Add(set, second));
    SHOW(PySet_Size(set));
    PySet_Clear(set);
    PySet_Add(set, first);

    PySet_Clear(set);
    ((struct meddler *)first)->act = act_raise;
    SHOW_STATUS(PySet_Add(set, first));
    SHOW_STATUS(PySet_Contains(set, first));
    RELEASE(set, first, second);
}

TEST(weak_references_to_sets, "W-403") {
    PyObject *set = odd();
    PyObject *ref = PyWeakref_NewRef(set, NULL);
    SHOW_TRUTH(ref != NULL);
    SHOW_RESULT(Py_XNewRef(PyWeakref_GetObject(ref)));
    Py_DECREF(set);
    SHOW_RESULT(Py_XNewRef(PyWeakref_GetObject(ref)));
    Py_DECREF(ref);
}

/* No operation of sets asks a subtype for its length. */
TEST(a_length_that_is_another_one, "") {
    static const char *const methods[] = {
        "difference", "intersection", "union",   "isdisjoint", "issubset",
        "issuperset", "__sub__",      "__and__", "__rsub__",   "__eq__"};
    PyObject *type = class_with(
        "C", (PyObject *)&PySet_Type, "__len__",
        method_returning("__len__", INT(77)));
    PyObject *other = instance_of(type);
    CHECK(PySet_Add(other, Py_None) == 0);
    PyObject *set = odd();
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        show("%s", methods[i]);
        SHOW_RESULT(CALL1(set, methods[i], REF(other)));
    }
    RELEASE(type, other, set);
}

/* The set takes over the table that was made, with its places. */
TEST(the_order_after_an_intersection, "") {
    PyObject *set = PySet_New(NULL);
    for (long i = 0; i < 40; i++) {
        PyObject *number = PyLong_FromLong(i * 7 % 64);
        CHECK(PySet_Add(set, number) == 0);
        Py_DECREF(number);
    }
    for (long count = 40; count > 0; count -= 3) {
        SHOW_RESULT(CALL1(set, "intersection_update", numbers(count)));
        show_repr("set", set);
    }
    CHECK(PySet_Add(set, Py_None) == 0);
    show_repr("set", set);
    Py_DECREF(set);
}

/* Only isdisjoint() asks a subtype for its items. */
TEST(items_that_are_others, "") {
    static const char *const methods[] = {
        "isdisjoint",   "issubset",   "issuperset",           "union",
        "intersection", "difference", "symmetric_difference", "__and__",
        "__sub__",      "__eq__"};
    PyObject *type = class_with(
        "C", (PyObject *)&PySet_Type, "__iter__",
        method_returning("__iter__", NULL));
    PyObject *other = instance_of(type);
    CHECK(PySet_Add(other, Py_None) == 0);
    PyObject *set = odd();
    for (size_t i = 0; i < sizeof methods / sizeof methods[0]; i++) {
        show("%s", methods[i]);
        SHOW_RESULT(CALL1(set, methods[i], REF(other)));
    }
    RELEASE(type, other, set);
}

TEST_MAIN(
    NULL, &sets_through_the_c_functions, &wrong_arguments_are_errors,
    &the_order_of_items, &a_set_against_a_model, &methods_that_change_a_set,
    &sets_of_two_containers, &operators_take_sets_only,
    &sets_compare_by_what_they_contain, &hashes_of_frozensets,
    &the_types_make_sets, &sets_are_walked, &a_comparison_changes_the_set,
    &weak_references_to_sets, &a_length_that_is_another_one,
    &the_order_after_an_intersection, &items_that_are_others)
