/* Types made from a PyType_Spec: where each slot goes. */
#include "spec_types.h"

TEST(every_slot_finds_its_place, "") {
    /* Each slot gets its own number; then the fields are read by name. */
    PyType_Slot slots[96];
    size_t count = 0;
    for (int id = 1; id <= Py_am_send; id++) {
        int special =
            id == Py_tp_base || id == Py_tp_bases || id == Py_tp_doc ||
            id == Py_tp_members || id == Py_tp_methods || id == Py_tp_getset ||
            id == Py_tp_alloc || id == Py_tp_free || id == Py_tp_is_gc;
        if (!special) {
            slots[count++] = (PyType_Slot){id, (void *)(size_t)(1000 + id)};
        }
    }
    slots[count] = (PyType_Slot){0, NULL};
    PyTypeObject *type = make_named("demo.Full", slots, NULL);
    for (size_t i = 0; i < count; i++) {
        CHECK(PyType_GetSlot(type, slots[i].slot) == slots[i].pfunc);
    }
#define FIELD(path, id) CHECK((size_t)type->path == 1000 + (id))
    FIELD(tp_as_buffer->bf_getbuffer, Py_bf_getbuffer);
    FIELD(tp_as_buffer->bf_releasebuffer, Py_bf_releasebuffer);
    FIELD(tp_as_mapping->mp_ass_subscript, Py_mp_ass_subscript);
    FIELD(tp_as_mapping->mp_length, Py_mp_length);
    FIELD(tp_as_mapping->mp_subscript, Py_mp_subscript);
    FIELD(tp_as_number->nb_absolute, Py_nb_absolute);
    FIELD(tp_as_number->nb_add, Py_nb_add);
    FIELD(tp_as_number->nb_and, Py_nb_and);
    FIELD(tp_as_number->nb_bool, Py_nb_bool);
    FIELD(tp_as_number->nb_divmod, Py_nb_divmod);
    FIELD(tp_as_number->nb_float, Py_nb_float);
    FIELD(tp_as_number->nb_floor_divide, Py_nb_floor_divide);
    FIELD(tp_as_number->nb_index, Py_nb_index);
    FIELD(tp_as_number->nb_inplace_add, Py_nb_inplace_add);
    FIELD(tp_as_number->nb_inplace_and, Py_nb_inplace_and);
    FIELD(tp_as_number->nb_inplace_floor_divide, Py_nb_inplace_floor_divide);
    FIELD(tp_as_number->nb_inplace_lshift, Py_nb_inplace_lshift);
    FIELD(tp_as_number->nb_inplace_multiply, Py_nb_inplace_multiply);
    FIELD(tp_as_number->nb_inplace_or, Py_nb_inplace_or);
    FIELD(tp_as_number->nb_inplace_power, Py_nb_inplace_power);
    FIELD(tp_as_number->nb_inplace_remainder, Py_nb_inplace_remainder);
    FIELD(tp_as_number->nb_inplace_rshift, Py_nb_inplace_rshift);
    FIELD(tp_as_number->nb_inplace_subtract, Py_nb_inplace_subtract);
    FIELD(tp_as_number->nb_inplace_true_divide, Py_nb_inplace_true_divide);
    FIELD(tp_as_number->nb_inplace_xor, Py_nb_inplace_xor);
    FIELD(tp_as_number->nb_int, Py_nb_int);
    FIELD(tp_as_number->nb_invert, Py_nb_invert);
    FIELD(tp_as_number->nb_lshift, Py_nb_lshift);
    FIELD(tp_as_number->nb_multiply, Py_nb_multiply);
    FIELD(tp_as_number->nb_negative, Py_nb_negative);
    FIELD(tp_as_number->nb_or, Py_nb_or);
    FIELD(tp_as_number->nb_positive, Py_nb_positive);
    FIELD(tp_as_number->nb_power, Py_nb_power);
    FIELD(tp_as_number->nb_remainder, Py_nb_remainder);
    FIELD(tp_as_number->nb_rshift, Py_nb_rshift);
    FIELD(tp_as_number->nb_subtract, Py_nb_subtract);
    FIELD(tp_as_number->nb_true_divide, Py_nb_true_divide);
    FIELD(tp_as_number->nb_xor, Py_nb_xor);
    FIELD(tp_as_number->nb_matrix_multiply, Py_nb_matrix_multiply);
    FIELD(
        tp_as_number->nb_inplace_matrix_multiply,
        Py_nb_inplace_matrix_multiply);
    FIELD(tp_as_sequence->sq_ass_item, Py_sq_ass_item);
    FIELD(tp_as_sequence->sq_concat, Py_sq_concat);
    FIELD(tp_as_sequence->sq_contains, Py_sq_contains);
    FIELD(tp_as_sequence->sq_inplace_concat, Py_sq_inplace_concat);
    FIELD(tp_as_sequence->sq_inplace_repeat, Py_sq_inplace_repeat);
    FIELD(tp_as_sequence->sq_item, Py_sq_item);
    FIELD(tp_as_sequence->sq_length, Py_sq_length);
    FIELD(tp_as_sequence->sq_repeat, Py_sq_repeat);
    FIELD(tp_as_async->am_await, Py_am_await);
    FIELD(tp_as_async->am_aiter, Py_am_aiter);
    FIELD(tp_as_async->am_anext, Py_am_anext);
    FIELD(tp_as_async->am_send, Py_am_send);
    FIELD(tp_call, Py_tp_call);
    FIELD(tp_clear, Py_tp_clear);
    FIELD(tp_dealloc, Py_tp_dealloc);
    FIELD(tp_del, Py_tp_del);
    FIELD(tp_descr_get, Py_tp_descr_get);
    FIELD(tp_descr_set, Py_tp_descr_set);
    FIELD(tp_finalize, Py_tp_finalize);
    FIELD(tp_getattr, Py_tp_getattr);
    FIELD(tp_getattro, Py_tp_getattro);
    FIELD(tp_hash, Py_tp_hash);
    FIELD(tp_init, Py_tp_init);
    FIELD(tp_iter, Py_tp_iter);
    FIELD(tp_iternext, Py_tp_iternext);
    FIELD(tp_new, Py_tp_new);
    FIELD(tp_repr, Py_tp_repr);
    FIELD(tp_richcompare, Py_tp_richcompare);
    FIELD(tp_setattr, Py_tp_setattr);
    FIELD(tp_setattro, Py_tp_setattro);
    FIELD(tp_str, Py_tp_str);
    FIELD(tp_traverse, Py_tp_traverse);
    Py_DECREF(type);
}

TEST(slots_of_static_types_can_be_read, "") {
    PyTypeObject *ref = &_PyWeakref_RefType;
    SHOW_TRUTH(PyType_GetSlot(ref, Py_tp_call) == (void *)ref->tp_call);
    SHOW_TRUTH(PyType_GetSlot(ref, Py_nb_add) == NULL);
    SHOW_TRUTH(PyType_GetSlot(ref, Py_tp_base) == (void *)ref->tp_base);
    SHOW_TRUTH(PyType_GetSlot(ref, 0) == NULL);
    show_error("0");
    SHOW_TRUTH(PyType_GetSlot(ref, 100) == NULL);
    show_error("100");
}

static PyObject *answer(
    PyObject *self, PyObject *const *args, size_t count, PyObject *names) {
    (void)self;
    (void)args;
    (void)names;
    return PyLong_FromSsize_t(PyVectorcall_NARGS(count));
}

TEST(a_vectorcall_offset, "") {
    PyMemberDef members[] = {
        {"__vectorcalloffset__", Py_T_PYSSIZET, 16, Py_READONLY, NULL}, {0}};
    PyType_Slot slots[] = {
        {Py_tp_members, members},
        {Py_tp_call, (void *)PyVectorcall_Call},
        {0, NULL}};
    PyType_Spec spec = plain_spec;
    spec.name = "demo.Fast";
    spec.basicsize = 24;
    spec.flags |= Py_TPFLAGS_HAVE_VECTORCALL;
    spec.slots = slots;
    PyTypeObject *type = make_type(&spec, NULL);
    SHOW(type->tp_vectorcall_offset);
    SHOW_TRUTH(PyDict_GetItemString(type->tp_dict, "__vectorcalloffset__"));
    PyObject *instance = PyObject_CallNoArgs((PyObject *)type);
    *(vectorcallfunc *)((char *)instance + 16) = answer;
    SHOW_RESULT(PyObject_CallOneArg(instance, Py_None));
    members[0].offset = 24;
    refuse_type(&spec, NULL);
    RELEASE(instance, (PyObject *)type);
}

TEST_MAIN(
    NULL, &every_slot_finds_its_place, &slots_of_static_types_can_be_read,
    &a_vectorcall_offset)
