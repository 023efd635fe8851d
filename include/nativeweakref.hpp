/*
 * nativeweakref.hpp - weak references for C++17, over nativeweakref.h.
 *
 * Header only. Handles own references or borrow them, failures are exceptions
 * that carry the error indicator, callbacks may be lambdas. Where nothing
 * fails, the machine code is that of the C calls. Compiled without exceptions,
 * a failure ends the process with the error's text.
 *
 * Whatever makes, copies, uses or destroys a handle holds the GIL: errors too,
 * which own their exception.
 */
#ifndef NATIVEWEAKREF_HPP
#define NATIVEWEAKREF_HPP

#include "nativeweakref.h"

#include <cstddef>
#include <exception>
#include <memory>
#include <new>
#include <string>
#include <type_traits>
#include <utility>

namespace nativeweakref {

/* A struct that is an object: it begins with PyObject_HEAD. */
template <class T> inline PyObject *as_object(T *op) noexcept {
    static_assert(
        std::is_standard_layout_v<T>,
        "an object is a struct that begins with PyObject_HEAD");
    return reinterpret_cast<PyObject *>(op);
}

template <class T = PyObject> class owned;

/* A pointer to an object that somebody else keeps alive; may be empty. */
template <class T = PyObject> class borrowed {
  public:
    constexpr borrowed() noexcept = default;
    constexpr borrowed(std::nullptr_t) noexcept {
    }
    constexpr borrowed(T *op) noexcept : pointer(op) {
    }
    borrowed(const owned<T> &op) noexcept : pointer(op.get()) {
    }

    /* Every struct that is an object is borrowed as a PyObject, too. */
    template <
        class U, class = std::enable_if_t<
                     std::is_same_v<T, PyObject> && !std::is_same_v<U, T>>>
    borrowed(const owned<U> &op) noexcept : pointer(op.object()) {
    }
    template <
        class U, class = std::enable_if_t<
                     std::is_same_v<T, PyObject> && !std::is_same_v<U, T>>>
    borrowed(borrowed<U> op) noexcept : pointer(op.object()) {
    }

    constexpr T *get() const noexcept {
        return pointer;
    }
    PyObject *object() const noexcept {
        return as_object(pointer);
    }
    constexpr T &operator*() const noexcept {
        return *pointer;
    }
    constexpr T *operator->() const noexcept {
        return pointer;
    }
    constexpr explicit operator bool() const noexcept {
        return pointer != nullptr;
    }

    /* One more reference, owned by the result. */
    owned<T> own() const noexcept;

  private:
    T *pointer = nullptr;
};

/* One reference to an object, given up with the handle; may be empty. */
template <class T> class owned {
  public:
    constexpr owned() noexcept = default;
    constexpr owned(std::nullptr_t) noexcept {
    }
    owned(const owned &other) noexcept : pointer(other.pointer) {
        Py_XINCREF(object());
    }
    owned(owned &&other) noexcept
        : pointer(std::exchange(other.pointer, nullptr)) {
    }
    ~owned() {
        Py_XDECREF(object());
    }
    owned &operator=(owned other) noexcept {
        swap(other);
        return *this;
    }

    /* Takes over a reference, such as a result of C; NULL gives an empty
     * handle. */
    static owned steal(T *op) noexcept {
        owned result;
        result.pointer = op;
        return result;
    }

    /* Owns one more reference; NULL gives an empty handle. */
    static owned share(T *op) noexcept {
        Py_XINCREF(as_object(op));
        return steal(op);
    }

    T *get() const noexcept {
        return pointer;
    }
    PyObject *object() const noexcept {
        return as_object(pointer);
    }
    T &operator*() const noexcept {
        return *pointer;
    }
    T *operator->() const noexcept {
        return pointer;
    }
    explicit operator bool() const noexcept {
        return pointer != nullptr;
    }

    /* Gives the reference away, such as to C as a result: the handle is empty
     * then. */
    [[nodiscard]] T *release() noexcept {
        return std::exchange(pointer, nullptr);
    }

    /* Gives the reference up. */
    void reset() noexcept {
        owned().swap(*this);
    }

    void swap(owned &other) noexcept {
        std::swap(pointer, other.pointer);
    }

  private:
    T *pointer = nullptr;
};

template <class T> inline owned<T> borrowed<T>::own() const noexcept {
    return owned<T>::share(pointer);
}

/* What the error indicator held. */
class error : public std::exception {
  public:
    /* Takes the error out of the indicator; SystemError where none is set.
     * Throws: std::bad_alloc. */
    error() {
        if (PyErr_Occurred() == nullptr) {
            PyErr_SetString(
                PyExc_SystemError, "a call failed without an error");
        }
        raised = owned<>::steal(PyErr_GetRaisedException());
        describe();
    }

    /* "TypeError: cannot create weak reference to 'int' object" */
    const char *what() const noexcept override {
        return text.c_str();
    }

    /* The exception; empty after restore(). */
    borrowed<> exception() const noexcept {
        return raised;
    }

    /* Whether it is an instance of an exception type, or of one of a tuple. */
    bool matches(borrowed<> type) const noexcept {
        return raised &&
               PyErr_GivenExceptionMatches(raised.get(), type.get()) != 0;
    }

    /* Puts the error back into the indicator, for a C function that returns
     * NULL or -1 next. */
    void restore() noexcept {
        PyErr_SetRaisedException(raised.release());
    }

  private:
    void describe() {
        text = Py_TYPE(raised.get())->tp_name;
        owned<> shown = owned<>::steal(PyObject_Str(raised.get()));
        const char *characters =
            shown ? PyUnicode_AsUTF8(shown.get()) : nullptr;
        if (characters == nullptr) {
            PyErr_Clear();
        } else if (*characters != '\0') {
            text += ": ";
            text += characters;
        }
    }

    owned<> raised;
    std::string text;
};

namespace detail {

/* Apart from the usual way, so that only a jump is left there. */
#if defined(__GNUC__)
__attribute__((cold, noinline, noreturn))
#endif
inline void
fail() {
#if defined(__cpp_exceptions)
    throw error();
#else
    Py_FatalError(error().what());
#endif
}

} // namespace detail

/* Takes over the result of a C function that returns a new reference, or NULL
 * with an error. Never empty. Throws: error, with what NULL came with. */
template <class T> inline owned<T> checked(T *result) {
    if (result == nullptr) {
        detail::fail();
    }
    return owned<T>::steal(result);
}

/* The result of a C function that returns a negative number with an error.
 * Throws: error. */
template <class T, class = std::enable_if_t<std::is_integral_v<T>>>
inline T checked(T result) {
    static_assert(std::is_signed_v<T>, "only a signed result can be an error");
    if (result < 0) {
        detail::fail();
    }
    return result;
}

namespace detail {

template <class F> struct callback {
    static constexpr const char *name = "nativeweakref.callback";

    static void run(F &function, PyObject *reference) {
        if constexpr (std::is_invocable_v<F &, borrowed<>>) {
            function(borrowed<>(reference));
        } else {
            (void)reference;
            function();
        }
    }

    /* No C++ exception goes through C: it becomes the error indicator. */
    static PyObject *call(PyObject *self, PyObject *reference) noexcept {
        auto *function = static_cast<F *>(PyCapsule_GetPointer(self, name));
        if (function == nullptr) {
            return nullptr;
        }
#if defined(__cpp_exceptions)
        try {
            run(*function, reference);
        } catch (error &failure) {
            failure.restore();
            return nullptr;
        } catch (const std::bad_alloc &) {
            return PyErr_NoMemory();
        } catch (const std::exception &failure) {
            PyErr_SetString(PyExc_RuntimeError, failure.what());
            return nullptr;
        } catch (...) {
            PyErr_SetString(PyExc_RuntimeError, "a C++ exception");
            return nullptr;
        }
#else
        run(*function, reference);
#endif
        return Py_NewRef(Py_None);
    }

    static void destroy(PyObject *capsule) noexcept {
        delete static_cast<F *>(PyCapsule_GetPointer(capsule, name));
    }

    inline static PyMethodDef definition = {"callback", call, METH_O, nullptr};
};

template <class F>
inline constexpr bool is_callback =
    (std::is_invocable_v<F &> ||
     std::is_invocable_v<
         F &, borrowed<>>)&&!std::is_convertible_v<F, borrowed<>>;

} // namespace detail

/* A callable object that calls a function: with the dead weak reference, or
 * without arguments. It owns the function. What the function throws is
 * reported as unraisable, as C errors of callbacks are.
 * Throws: error, std::bad_alloc. */
template <class F> inline owned<> make_callback(F function) {
    using callback = detail::callback<F>;
    auto held = std::make_unique<F>(std::move(function));
    owned<> capsule =
        checked(PyCapsule_New(held.get(), callback::name, callback::destroy));
    (void)held.release();
    return checked(PyCFunction_New(&callback::definition, capsule.get()));
}

/* A weak reference to an object; may be empty. */
template <class T = PyObject> class weak_ref {
  public:
    constexpr weak_ref() noexcept = default;

    /* The reference that all callers share. Throws: error (TypeError where
     * the object's type does not support weak references). */
    explicit weak_ref(borrowed<T> referent) : weak_ref(referent, borrowed<>()) {
    }
    explicit weak_ref(const owned<T> &referent)
        : weak_ref(borrowed<T>(referent)) {
    }

    /* A reference of its own, with a callable object, which it owns, that is
     * called when the referent dies while the reference lives; the shared one
     * where that is empty or None. Throws: error (as above; TypeError too for
     * what is not callable, SystemError for an empty referent). */
    weak_ref(borrowed<T> referent, borrowed<> callback)
        : reference(
              checked(PyWeakref_NewRef(referent.object(), callback.get()))) {
    }

    /* The same with a function. Throws: error, std::bad_alloc. */
    template <class F, class = std::enable_if_t<detail::is_callback<F>>>
    weak_ref(borrowed<T> referent, F function)
        : weak_ref(referent, borrowed<>(make_callback(std::move(function)))) {
    }

    /* The referent; empty once it is dead, or where the handle is empty. */
    owned<T> lock() const noexcept {
        PyObject *op = nullptr;
        if (reference) {
            (void)PyWeakref_GetRef(reference.get(), &op);
        }
        return owned<T>::steal(reinterpret_cast<T *>(op));
    }

    /* Whether lock() would give nothing. */
    bool expired() const noexcept {
        return !reference || PyWeakref_IsDead(reference.get()) != 0;
    }

    /* The weak reference itself, an object as others; empty for an empty
     * handle. */
    borrowed<> object() const noexcept {
        return reference;
    }
    explicit operator bool() const noexcept {
        return static_cast<bool>(reference);
    }
    void reset() noexcept {
        reference.reset();
    }

  private:
    owned<> reference;
};

template <class T> weak_ref(const owned<T> &) -> weak_ref<T>;
template <class T> weak_ref(borrowed<T>) -> weak_ref<T>;
template <class T, class F> weak_ref(const owned<T> &, F) -> weak_ref<T>;
template <class T, class F> weak_ref(borrowed<T>, F) -> weak_ref<T>;

/* An object that acts as the one it refers to without keeping it alive: every
 * operation fails with ReferenceError once that one is dead. May be empty. */
class proxy {
  public:
    constexpr proxy() noexcept = default;

    /* As the constructors of weak_ref. Throws: error. */
    explicit proxy(borrowed<> referent) : proxy(referent, borrowed<>()) {
    }
    proxy(borrowed<> referent, borrowed<> callback)
        : acting(checked(PyWeakref_NewProxy(referent.get(), callback.get()))) {
    }

    /* Throws: error, std::bad_alloc. */
    template <class F, class = std::enable_if_t<detail::is_callback<F>>>
    proxy(borrowed<> referent, F function)
        : proxy(referent, borrowed<>(make_callback(std::move(function)))) {
    }

    /* What is given to the functions of the protocols; empty for an empty
     * handle. */
    borrowed<> object() const noexcept {
        return acting;
    }
    bool expired() const noexcept {
        return !acting || PyWeakref_IsDead(acting.get()) != 0;
    }
    explicit operator bool() const noexcept {
        return static_cast<bool>(acting);
    }
    void reset() noexcept {
        acting.reset();
    }

  private:
    owned<> acting;
};

/* The runtime, from Py_InitializeEx(0) to Py_FinalizeEx(), whose result is not
 * told. Handles that outlive it must be empty. */
class runtime {
  public:
    runtime() {
        Py_InitializeEx(0);
    }
    ~runtime() {
        (void)Py_FinalizeEx();
    }
    runtime(const runtime &) = delete;
    runtime &operator=(const runtime &) = delete;
};

/* The GIL, held by the calling thread; calls nest. */
class gil {
  public:
    gil() noexcept : before(PyGILState_Ensure()) {
    }
    ~gil() {
        PyGILState_Release(before);
    }
    gil(const gil &) = delete;
    gil &operator=(const gil &) = delete;

  private:
    PyGILState_STATE before;
};

/* The GIL, given up by the thread that holds it: for waiting. */
class gil_released {
  public:
    gil_released() noexcept : state(PyEval_SaveThread()) {
    }
    ~gil_released() {
        PyEval_RestoreThread(state);
    }
    gil_released(const gil_released &) = delete;
    gil_released &operator=(const gil_released &) = delete;

  private:
    PyThreadState *state;
};

} // namespace nativeweakref

#endif
