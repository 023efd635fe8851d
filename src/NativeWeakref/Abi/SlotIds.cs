using NativeWeakref.Abi.Markup;

namespace NativeWeakref.Abi;

/// <summary>Ids of the slots in a PyType_Slot.</summary>
[Header("typeslots.h")]
public static class SlotIds
{
    /// <summary>Slot bf_getbuffer.</summary>
    public const int Py_bf_getbuffer = 1;

    /// <summary>Slot bf_releasebuffer.</summary>
    public const int Py_bf_releasebuffer = 2;

    /// <summary>Slot mp_ass_subscript.</summary>
    public const int Py_mp_ass_subscript = 3;

    /// <summary>Slot mp_length.</summary>
    public const int Py_mp_length = 4;

    /// <summary>Slot mp_subscript.</summary>
    public const int Py_mp_subscript = 5;

    /// <summary>Slot nb_absolute.</summary>
    public const int Py_nb_absolute = 6;

    /// <summary>Slot nb_add.</summary>
    public const int Py_nb_add = 7;

    /// <summary>Slot nb_and.</summary>
    public const int Py_nb_and = 8;

    /// <summary>Slot nb_bool.</summary>
    public const int Py_nb_bool = 9;

    /// <summary>Slot nb_divmod.</summary>
    public const int Py_nb_divmod = 10;

    /// <summary>Slot nb_float.</summary>
    public const int Py_nb_float = 11;

    /// <summary>Slot nb_floor_divide.</summary>
    public const int Py_nb_floor_divide = 12;

    /// <summary>Slot nb_index.</summary>
    public const int Py_nb_index = 13;

    /// <summary>Slot nb_inplace_add.</summary>
    public const int Py_nb_inplace_add = 14;

    /// <summary>Slot nb_inplace_and.</summary>
    public const int Py_nb_inplace_and = 15;

    /// <summary>Slot nb_inplace_floor_divide.</summary>
    public const int Py_nb_inplace_floor_divide = 16;

    /// <summary>Slot nb_inplace_lshift.</summary>
    public const int Py_nb_inplace_lshift = 17;

    /// <summary>Slot nb_inplace_multiply.</summary>
    public const int Py_nb_inplace_multiply = 18;

    /// <summary>Slot nb_inplace_or.</summary>
    public const int Py_nb_inplace_or = 19;

    /// <summary>Slot nb_inplace_power.</summary>
    public const int Py_nb_inplace_power = 20;

    /// <summary>Slot nb_inplace_remainder.</summary>
    public const int Py_nb_inplace_remainder = 21;

    /// <summary>Slot nb_inplace_rshift.</summary>
    public const int Py_nb_inplace_rshift = 22;

    /// <summary>Slot nb_inplace_subtract.</summary>
    public const int Py_nb_inplace_subtract = 23;

    /// <summary>Slot nb_inplace_true_divide.</summary>
    public const int Py_nb_inplace_true_divide = 24;

    /// <summary>Slot nb_inplace_xor.</summary>
    public const int Py_nb_inplace_xor = 25;

    /// <summary>Slot nb_int.</summary>
    public const int Py_nb_int = 26;

    /// <summary>Slot nb_invert.</summary>
    public const int Py_nb_invert = 27;

    /// <summary>Slot nb_lshift.</summary>
    public const int Py_nb_lshift = 28;

    /// <summary>Slot nb_multiply.</summary>
    public const int Py_nb_multiply = 29;

    /// <summary>Slot nb_negative.</summary>
    public const int Py_nb_negative = 30;

    /// <summary>Slot nb_or.</summary>
    public const int Py_nb_or = 31;

    /// <summary>Slot nb_positive.</summary>
    public const int Py_nb_positive = 32;

    /// <summary>Slot nb_power.</summary>
    public const int Py_nb_power = 33;

    /// <summary>Slot nb_remainder.</summary>
    public const int Py_nb_remainder = 34;

    /// <summary>Slot nb_rshift.</summary>
    public const int Py_nb_rshift = 35;

    /// <summary>Slot nb_subtract.</summary>
    public const int Py_nb_subtract = 36;

    /// <summary>Slot nb_true_divide.</summary>
    public const int Py_nb_true_divide = 37;

    /// <summary>Slot nb_xor.</summary>
    public const int Py_nb_xor = 38;

    /// <summary>Slot sq_ass_item.</summary>
    public const int Py_sq_ass_item = 39;

    /// <summary>Slot sq_concat.</summary>
    public const int Py_sq_concat = 40;

    /// <summary>Slot sq_contains.</summary>
    public const int Py_sq_contains = 41;

    /// <summary>Slot sq_inplace_concat.</summary>
    public const int Py_sq_inplace_concat = 42;

    /// <summary>Slot sq_inplace_repeat.</summary>
    public const int Py_sq_inplace_repeat = 43;

    /// <summary>Slot sq_item.</summary>
    public const int Py_sq_item = 44;

    /// <summary>Slot sq_length.</summary>
    public const int Py_sq_length = 45;

    /// <summary>Slot sq_repeat.</summary>
    public const int Py_sq_repeat = 46;

    /// <summary>Slot tp_alloc.</summary>
    public const int Py_tp_alloc = 47;

    /// <summary>Slot tp_base.</summary>
    public const int Py_tp_base = 48;

    /// <summary>Slot tp_bases.</summary>
    public const int Py_tp_bases = 49;

    /// <summary>Slot tp_call.</summary>
    public const int Py_tp_call = 50;

    /// <summary>Slot tp_clear.</summary>
    public const int Py_tp_clear = 51;

    /// <summary>Slot tp_dealloc.</summary>
    public const int Py_tp_dealloc = 52;

    /// <summary>Slot tp_del.</summary>
    public const int Py_tp_del = 53;

    /// <summary>Slot tp_descr_get.</summary>
    public const int Py_tp_descr_get = 54;

    /// <summary>Slot tp_descr_set.</summary>
    public const int Py_tp_descr_set = 55;

    /// <summary>Slot tp_doc.</summary>
    public const int Py_tp_doc = 56;

    /// <summary>Slot tp_getattr.</summary>
    public const int Py_tp_getattr = 57;

    /// <summary>Slot tp_getattro.</summary>
    public const int Py_tp_getattro = 58;

    /// <summary>Slot tp_hash.</summary>
    public const int Py_tp_hash = 59;

    /// <summary>Slot tp_init.</summary>
    public const int Py_tp_init = 60;

    /// <summary>Slot tp_is_gc.</summary>
    public const int Py_tp_is_gc = 61;

    /// <summary>Slot tp_iter.</summary>
    public const int Py_tp_iter = 62;

    /// <summary>Slot tp_iternext.</summary>
    public const int Py_tp_iternext = 63;

    /// <summary>Slot tp_methods.</summary>
    public const int Py_tp_methods = 64;

    /// <summary>Slot tp_new.</summary>
    public const int Py_tp_new = 65;

    /// <summary>Slot tp_repr.</summary>
    public const int Py_tp_repr = 66;

    /// <summary>Slot tp_richcompare.</summary>
    public const int Py_tp_richcompare = 67;

    /// <summary>Slot tp_setattr.</summary>
    public const int Py_tp_setattr = 68;

    /// <summary>Slot tp_setattro.</summary>
    public const int Py_tp_setattro = 69;

    /// <summary>Slot tp_str.</summary>
    public const int Py_tp_str = 70;

    /// <summary>Slot tp_traverse.</summary>
    public const int Py_tp_traverse = 71;

    /// <summary>Slot tp_members.</summary>
    public const int Py_tp_members = 72;

    /// <summary>Slot tp_getset.</summary>
    public const int Py_tp_getset = 73;

    /// <summary>Slot tp_free.</summary>
    public const int Py_tp_free = 74;

    /// <summary>Slot nb_matrix_multiply.</summary>
    public const int Py_nb_matrix_multiply = 75;

    /// <summary>Slot nb_inplace_matrix_multiply.</summary>
    public const int Py_nb_inplace_matrix_multiply = 76;

    /// <summary>Slot am_await.</summary>
    public const int Py_am_await = 77;

    /// <summary>Slot am_aiter.</summary>
    public const int Py_am_aiter = 78;

    /// <summary>Slot am_anext.</summary>
    public const int Py_am_anext = 79;

    /// <summary>Slot tp_finalize.</summary>
    public const int Py_tp_finalize = 80;

    /// <summary>Slot am_send.</summary>
    public const int Py_am_send = 81;
}
