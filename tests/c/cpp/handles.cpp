/* The handles of nativeweakref.hpp: what they own, what they throw, what their
 * callbacks do. */
#include "nativeweakref.hpp"

#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <stdexcept>

using namespace nativeweakref;

static void require(bool holds, const char *what, int line) {
    if (!holds) {
        std::fprintf(stderr, "line %d: %s\n", line, what);
        std::exit(1);
    }
}
#define REQUIRE(condition) require((condition), #condition, __LINE__)

struct node {
    PyObject_HEAD
    int number;
    PyObject *weakrefs;
};

static int nodes_alive;

static void end_node(PyObject *self) {
    PyObject_ClearWeakRefs(self);
    nodes_alive--;
    PyObject_Free(self);
}

static PyTypeObject node_type = {};

static void ready_type() {
    node_type.ob_base.ob_base.ob_refcnt = 1;
    node_type.tp_name = "tests.node";
    node_type.tp_basicsize = sizeof(node);
    node_type.tp_dealloc = end_node;
    node_type.tp_flags = Py_TPFLAGS_DEFAULT;
    node_type.tp_weaklistoffset = offsetof(node, weakrefs);
    (void)checked(PyType_Ready(&node_type));
}

static owned<node> new_node(int number) {
    owned<node> made = checked(PyObject_New(node, &node_type));
    made->number = number;
    made->weakrefs = nullptr;
    nodes_alive++;
    return made;
}

static void handles_own_and_borrow() {
    owned<node> first = new_node(1);
    REQUIRE(Py_REFCNT(first.object()) == 1);
    owned<node> second = first;
    REQUIRE(Py_REFCNT(first.object()) == 2);
    owned<node> third = std::move(second);
    // A handle that was moved from is empty: that is promised.
    REQUIRE(!second); // NOLINT(bugprone-use-after-move)
    REQUIRE(third.get() == first.get());
    REQUIRE(Py_REFCNT(first.object()) == 2);
    owned<node> &same = third;
    third = same;
    REQUIRE(Py_REFCNT(first.object()) == 2);
    third = nullptr;
    REQUIRE(Py_REFCNT(first.object()) == 1);
    borrowed<node> lent = first;
    REQUIRE(lent->number == 1 && Py_REFCNT(first.object()) == 1);
    owned<node> again = lent.own();
    REQUIRE(Py_REFCNT(first.object()) == 2);
    PyObject *given = as_object(again.release());
    REQUIRE(!again && Py_REFCNT(given) == 2);
    owned<>::steal(given).reset();
    REQUIRE(Py_REFCNT(first.object()) == 1);
    first.reset();
    REQUIRE(nodes_alive == 0);
    REQUIRE(!owned<>() && !owned<>(nullptr) && !owned<>::share(nullptr));
}

static void weak_references_end_with_their_referent() {
    owned<node> ob = new_node(2);
    weak_ref ref(ob);
    static_assert(std::is_same_v<decltype(ref), weak_ref<node>>);
    REQUIRE(!ref.expired() && ref.lock()->number == 2);
    REQUIRE(ref.object().get() == weak_ref(ob).object().get());
    ob.reset();
    REQUIRE(nodes_alive == 0 && ref.expired() && !ref.lock());
    weak_ref<node> none;
    REQUIRE(!none && none.expired() && !none.lock());
    weak_ref<node> copy = ref;
    ref.reset();
    REQUIRE(!ref && copy && copy.expired());
}

static void callbacks_are_lambdas() {
    int calls = 0;
    PyObject *seen = nullptr;
    owned<node> ob = new_node(3);
    weak_ref ref(ob, [&](borrowed<> reference) {
        calls++;
        seen = reference.get();
        REQUIRE(PyWeakref_IsDead(reference.get()) == 1);
    });
    weak_ref other(borrowed<node>(ob), [&calls] { calls += 10; });
    proxy acting(ob, [&calls] { calls += 100; });
    {
        weak_ref dropped(ob, [&calls] { calls += 1000; });
    }
    ob.reset();
    REQUIRE(calls == 111 && seen == ref.object().get());
    REQUIRE(other.expired() && acting.expired());
}

/* What the function holds goes with the callback. */
static void callbacks_own_their_function() {
    auto held = std::make_shared<int>(5);
    owned<node> ob = new_node(4);
    {
        weak_ref ref(ob, [held] {});
        REQUIRE(held.use_count() == 2);
    }
    REQUIRE(held.use_count() == 1);
    weak_ref ref(ob, [held] {});
    ob.reset();
    REQUIRE(held.use_count() == 1);
}

static void errors_carry_the_indicator() {
    owned<> number = checked(PyLong_FromLong(1000));
    try {
        weak_ref ref(number);
        REQUIRE(!"unreachable");
    } catch (const error &failure) {
        REQUIRE(failure.matches(PyExc_TypeError));
        REQUIRE(!failure.matches(PyExc_ValueError));
        REQUIRE(
            std::strcmp(
                failure.what(),
                "TypeError: cannot create weak reference to 'int' object") ==
            0);
        REQUIRE(PyErr_Occurred() == nullptr);
    }
    owned<node> ob = new_node(5);
    proxy acting(ob);
    ob.reset();
    try {
        checked(PyObject_GetAttrString(acting.object().get(), "number"));
        REQUIRE(!"unreachable");
    } catch (error &failure) {
        REQUIRE(failure.matches(PyExc_ReferenceError));
        error copy = failure;
        failure.restore();
        REQUIRE(PyErr_ExceptionMatches(PyExc_ReferenceError) != 0);
        REQUIRE(!failure.exception() && copy.matches(PyExc_ReferenceError));
        PyErr_Clear();
    }
    try {
        (void)checked(-1);
        REQUIRE(!"unreachable");
    } catch (const error &failure) {
        REQUIRE(failure.matches(PyExc_SystemError));
    }
}

/* Nothing is thrown through C: what a callback throws is an error there. */
static void what_callbacks_throw_is_unraisable() {
    static owned<> reported[4];
    static int count;
    struct hook {
        static PyObject *call(PyObject *, PyObject *args) noexcept {
            reported[count++] =
                owned<>::steal(PyObject_GetAttrString(args, "exc_value"));
            return Py_NewRef(Py_None);
        }
    };
    static PyMethodDef definition = {"hook", hook::call, METH_O, nullptr};
    owned<> before = owned<>::share(PySys_GetObject("unraisablehook"));
    owned<> function = checked(PyCFunction_New(&definition, nullptr));
    (void)checked(PySys_SetObject("unraisablehook", function.get()));
    owned<node> ob = new_node(6);
    weak_ref first(ob, [] { throw std::runtime_error("out of luck"); });
    weak_ref second(ob, [] { throw std::bad_alloc(); });
    weak_ref third(ob, [] { (void)checked(PyObject_Hash(nullptr)); });
    weak_ref fourth(ob, [] { throw 4; });
    ob.reset();
    (void)checked(PySys_SetObject("unraisablehook", before.get()));
    REQUIRE(count == 4);
    PyObject *const expected[] = {
        PyExc_RuntimeError, PyExc_SystemError, PyExc_MemoryError,
        PyExc_RuntimeError};
    for (int i = 0; i < 4; i++) {
        REQUIRE(
            PyErr_GivenExceptionMatches(reported[i].get(), expected[i]) != 0);
        reported[i].reset();
    }
}

static void the_gil_nests() {
    {
        gil_released waiting;
        gil held;
        gil again;
        REQUIRE(PyGILState_Check() == 1);
    }
    REQUIRE(PyGILState_Check() == 1);
}

static void run_all() {
    runtime life;
    ready_type();
    handles_own_and_borrow();
    weak_references_end_with_their_referent();
    callbacks_are_lambdas();
    callbacks_own_their_function();
    errors_carry_the_indicator();
    what_callbacks_throw_is_unraisable();
    the_gil_nests();
    REQUIRE(nodes_alive == 0);
}

int main() {
    try {
        run_all();
    } catch (const std::exception &failure) {
        std::fprintf(stderr, "thrown: %s\n", failure.what());
        return 1;
    }
    std::puts("all held");
    return 0;
}
