/* Where are the fields of built-in objects that macros and generated bindings
 * read directly? */
#include "layout.h"

TEST(texts, "W-148") {
    STRUCT(PyASCIIObject);
    FIELD(PyASCIIObject, length);
    FIELD(PyASCIIObject, hash);
    FIELD(PyASCIIObject, state);
    STRUCT(PyCompactUnicodeObject);
    FIELD(PyCompactUnicodeObject, _base);
    FIELD(PyCompactUnicodeObject, utf8_length);
    FIELD(PyCompactUnicodeObject, utf8);
    STRUCT(PyUnicodeObject);
    FIELD(PyUnicodeObject, _base);
    FIELD(PyUnicodeObject, data);
}

TEST(integers, "W-148") {
    STRUCT(_PyLongValue);
    FIELD(_PyLongValue, lv_tag);
    FIELD(_PyLongValue, ob_digit);
    STRUCT(PyLongObject);
    FIELD(PyLongObject, long_value);
}

TEST(complex_numbers, "W-148") {
    STRUCT(Py_complex);
    FIELD(Py_complex, real);
    FIELD(Py_complex, imag);
    STRUCT(PyComplexObject);
    FIELD(PyComplexObject, cval);
}

TEST(tuples_and_dicts, "W-148") {
    STRUCT(PyTupleObject);
    FIELD(PyTupleObject, ob_item);
    STRUCT(PyListObject);
    FIELD(PyListObject, ob_item);
    FIELD(PyListObject, allocated);
    STRUCT(PyDictObject);
    FIELD(PyDictObject, ma_used);
    FIELD(PyDictObject, ma_keys);
    FIELD(PyDictObject, ma_values);
}

TEST(functions, "W-147") {
    STRUCT(PyCFunctionObject);
    FIELD(PyCFunctionObject, m_ml);
    FIELD(PyCFunctionObject, m_self);
    FIELD(PyCFunctionObject, m_module);
    FIELD(PyCFunctionObject, m_weakreflist);
    FIELD(PyCFunctionObject, vectorcall);
    STRUCT(PyCMethodObject);
    FIELD(PyCMethodObject, func);
    FIELD(PyCMethodObject, mm_class);
    STRUCT(PyMethodObject);
    FIELD(PyMethodObject, im_func);
    FIELD(PyMethodObject, im_self);
    FIELD(PyMethodObject, im_weakreflist);
    FIELD(PyMethodObject, vectorcall);
}

TEST(every_exception_head, "W-148") {
    STRUCT(PyBaseExceptionObject);
    FIELD(PyBaseExceptionObject, dict);
    FIELD(PyBaseExceptionObject, args);
    FIELD(PyBaseExceptionObject, notes);
    FIELD(PyBaseExceptionObject, traceback);
    FIELD(PyBaseExceptionObject, context);
    FIELD(PyBaseExceptionObject, cause);
    FIELD(PyBaseExceptionObject, suppress_context);
}

TEST(exceptions_with_fields, "W-148") {
    STRUCT(PyStopIterationObject);
    FIELD(PyStopIterationObject, value);
    STRUCT(PySystemExitObject);
    FIELD(PySystemExitObject, code);
    STRUCT(PyNameErrorObject);
    FIELD(PyNameErrorObject, name);
    STRUCT(PyAttributeErrorObject);
    FIELD(PyAttributeErrorObject, obj);
    FIELD(PyAttributeErrorObject, name);
    STRUCT(PyImportErrorObject);
    FIELD(PyImportErrorObject, msg);
    FIELD(PyImportErrorObject, name);
    FIELD(PyImportErrorObject, path);
    FIELD(PyImportErrorObject, name_from);
    STRUCT(PyOSErrorObject);
    FIELD(PyOSErrorObject, myerrno);
    FIELD(PyOSErrorObject, strerror);
    FIELD(PyOSErrorObject, filename);
    FIELD(PyOSErrorObject, filename2);
    FIELD(PyOSErrorObject, written);
    STRUCT(PySyntaxErrorObject);
    FIELD(PySyntaxErrorObject, msg);
    FIELD(PySyntaxErrorObject, filename);
    FIELD(PySyntaxErrorObject, lineno);
    FIELD(PySyntaxErrorObject, offset);
    FIELD(PySyntaxErrorObject, end_lineno);
    FIELD(PySyntaxErrorObject, end_offset);
    FIELD(PySyntaxErrorObject, text);
    FIELD(PySyntaxErrorObject, print_file_and_line);
    STRUCT(PyUnicodeErrorObject);
    FIELD(PyUnicodeErrorObject, encoding);
    FIELD(PyUnicodeErrorObject, object);
    FIELD(PyUnicodeErrorObject, start);
    FIELD(PyUnicodeErrorObject, end);
    FIELD(PyUnicodeErrorObject, reason);
    STRUCT(PyBaseExceptionGroupObject);
    FIELD(PyBaseExceptionGroupObject, msg);
    FIELD(PyBaseExceptionGroupObject, excs);
}

TEST(the_thread_state, "W-150") {
    STRUCT(PyThreadState);
    FIELD(PyThreadState, prev);
    FIELD(PyThreadState, next);
    FIELD(PyThreadState, interp);
    FIELD(PyThreadState, py_recursion_remaining);
    FIELD(PyThreadState, py_recursion_limit);
    FIELD(PyThreadState, c_recursion_remaining);
    FIELD(PyThreadState, tracing);
    FIELD(PyThreadState, cframe);
    FIELD(PyThreadState, c_profilefunc);
    FIELD(PyThreadState, c_tracefunc);
    FIELD(PyThreadState, c_profileobj);
    FIELD(PyThreadState, c_traceobj);
    FIELD(PyThreadState, current_exception);
    FIELD(PyThreadState, exc_info);
    FIELD(PyThreadState, dict);
    FIELD(PyThreadState, gilstate_counter);
    FIELD(PyThreadState, async_exc);
    FIELD(PyThreadState, thread_id);
    FIELD(PyThreadState, native_thread_id);
    FIELD(PyThreadState, trash);
    FIELD(PyThreadState, on_delete);
    FIELD(PyThreadState, on_delete_data);
    FIELD(PyThreadState, coroutine_origin_tracking_depth);
    FIELD(PyThreadState, async_gen_firstiter);
    FIELD(PyThreadState, async_gen_finalizer);
    FIELD(PyThreadState, context);
    FIELD(PyThreadState, context_ver);
    FIELD(PyThreadState, id);
}

TEST(memory_views, "W-148") {
    STRUCT(_PyManagedBufferObject);
    FIELD(_PyManagedBufferObject, flags);
    FIELD(_PyManagedBufferObject, exports);
    FIELD(_PyManagedBufferObject, master);
    STRUCT(PyMemoryViewObject);
    FIELD(PyMemoryViewObject, mbuf);
    FIELD(PyMemoryViewObject, hash);
    FIELD(PyMemoryViewObject, flags);
    FIELD(PyMemoryViewObject, exports);
    FIELD(PyMemoryViewObject, view);
    FIELD(PyMemoryViewObject, weakreflist);
    FIELD(PyMemoryViewObject, ob_array);
}

TEST_MAIN(
    NULL, &texts, &integers, &complex_numbers, &tuples_and_dicts, &functions,
    &memory_views, &every_exception_head, &exceptions_with_fields,
    &the_thread_state)
