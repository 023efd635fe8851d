using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;
using NativeWeakref.Objects.Types.Dispatch;

namespace NativeWeakref.Objects.Types.Descriptors;

/// <summary>Which slots belong to which special methods: the one table of them, in the order in which a type's dictionary gets them.</summary>
/// <remarks>
/// Where two slots have one name (<c>nb_add</c> and <c>sq_concat</c>), the first that a type fills gives the method. The names of one slot
/// follow one another. A row without a wrapper shows no method: it only says that the slot follows the name. A name is made when a
/// dictionary gets it; all are made before the first heap type: only such a type's slots follow names.
/// </remarks>
internal static unsafe class SlotTable
{
    private const int Capacity = 94;
    private const int NumberSlots = 36;

    [InlineArray(Capacity)]
    private struct Entries
    {
        private wrapperbase _first;
    }

    private struct OperatorNames
    {
        internal PyObject* Own;
        internal PyObject* Reflected;
    }

    [InlineArray(NumberSlots)]
    private struct NumberNames
    {
        private OperatorNames _first;
    }

    private static Entries s_entries;
    private static NumberNames s_numberNames; // by number slot
    private static int s_firstComparison;
    private static bool s_allNamed;
    private static bool s_wereNamed; // in any life

    /// <summary>Number of entries.</summary>
    internal static int Count { get; private set; }

    /// <summary>An entry of the table.</summary>
    internal static wrapperbase* At(int index) => (wrapperbase*)Unsafe.AsPointer(ref s_entries) + index;

    /// <summary>Where a type keeps the slot at an offset of a heap type; NULL where the type lacks the slot's suite.</summary>
    internal static void** Place(PyTypeObject* type, int offset)
    {
        int start = sizeof(PyTypeObject); // the suites of a heap type follow one another
        if (offset < start)
        {
            return (void**)((byte*)type + offset);
        }
        byte* suite = (byte*)type->tp_as_async;
        int end = start + sizeof(PyAsyncMethods);
        if (offset >= end)
        {
            suite = (byte*)type->tp_as_number;
            start = end;
            end += sizeof(PyNumberMethods);
        }
        if (offset >= end)
        {
            suite = (byte*)type->tp_as_mapping;
            start = end;
            end += sizeof(PyMappingMethods);
        }
        if (offset >= end)
        {
            suite = (byte*)type->tp_as_sequence;
            start = end;
            end += sizeof(PySequenceMethods);
        }
        if (offset >= end)
        {
            suite = (byte*)type->tp_as_buffer;
            start = end;
        }
        return suite == null ? null : (void**)(suite + (offset - start));
    }

    /// <summary>The row behind those of the slot that a row belongs to.</summary>
    internal static int NextSlot(int row)
    {
        int offset = At(row)->offset;
        while (row < Count && At(row)->offset == offset)
        {
            row++;
        }
        return row;
    }

    /// <summary>The name of a number slot, counted from the first, as an interned str: borrowed.</summary>
    internal static PyObject* OperatorName(int slot) => NamesOf(slot)->Own;

    /// <summary>As <see cref="OperatorName"/> for the method of the right operand; NULL where there is none.</summary>
    internal static PyObject* ReflectedName(int slot) => NamesOf(slot)->Reflected;

    /// <summary>The name of one of the six comparisons: borrowed.</summary>
    internal static PyObject* ComparisonName(int op) => At(s_firstComparison + op)->name_strobj;

    /// <summary>The name of a row as an interned str: borrowed, NULL with MemoryError.</summary>
    internal static PyObject* NameOf(wrapperbase* entry)
    {
        if (entry->name_strobj == null)
        {
            entry->name_strobj = StringObjects.InternUtf8(entry->name);
        }
        return entry->name_strobj;
    }

    /// <summary>Start-up: heap types of an earlier life need the names. Return: false with MemoryError set.</summary>
    internal static bool Initialise() => !s_wereNamed || NameAll();

    /// <summary>Shutdown: the names go.</summary>
    internal static void Finalise()
    {
        for (int row = 0; row < Count; row++)
        {
            At(row)->name_strobj = null;
        }
        s_numberNames = default;
        s_allNamed = false;
    }

    /// <summary>Makes all names, once. Return: false with MemoryError set.</summary>
    internal static bool NameAll()
    {
        for (int row = 0; row < Count && !s_allNamed; row++)
        {
            wrapperbase* entry = At(row);
            if (NameOf(entry) == null)
            {
                return false;
            }
            int number = (entry->offset - (sizeof(PyTypeObject) + sizeof(PyAsyncMethods))) / sizeof(void*);
            if (number is < 0 or >= NumberSlots)
            {
                continue;
            }
            bool isReflected = At(row - 1)->offset == entry->offset;
            *(isReflected ? &NamesOf(number)->Reflected : &NamesOf(number)->Own) = entry->name_strobj;
        }
        s_allNamed = true;
        s_wereNamed = true;
        return true;
    }

    /// <summary>Fills the table. Runs in the load hook: static data only.</summary>
    internal static void Fill()
    {
        Count = 0;
        FillTypeSlots();
        FillNumberSlots();
        FillContainerSlots();
        Debug.Assert(Count == Capacity);
    }

    private static OperatorNames* NamesOf(int slot) => (OperatorNames*)Unsafe.AsPointer(ref s_numberNames) + slot;

    // Any address serves to measure offsets: nothing is read there.
    private static PyHeapTypeObject* Origin => (PyHeapTypeObject*)Symbols.Table.PyType_Type;

    private static void FillTypeSlots()
    {
        PyHeapTypeObject* at = Origin;
        Add("__getattribute__"u8, &at->ht_type.tp_getattr, null, default);
        Add("__getattr__"u8, &at->ht_type.tp_getattr, null, default);
        Add("__setattr__"u8, &at->ht_type.tp_setattr, null, default);
        Add("__delattr__"u8, &at->ht_type.tp_setattr, null, default);
        Add("__repr__"u8, &at->ht_type.tp_repr, CallWrappers.UnaryPointer, "__repr__($self, /)\n--\n\nReturn repr(self)."u8);
        Add("__hash__"u8, &at->ht_type.tp_hash, CallWrappers.HashPointer, "__hash__($self, /)\n--\n\nReturn hash(self)."u8);
        Add("__call__"u8, &at->ht_type.tp_call, CallWrappers.CallPointer,
            "__call__($self, /, *args, **kwargs)\n--\n\nCall self as a function."u8, WrapperFlags.PyWrapperFlag_KEYWORDS);
        Add("__str__"u8, &at->ht_type.tp_str, CallWrappers.UnaryPointer, "__str__($self, /)\n--\n\nReturn str(self)."u8);
        Add("__getattribute__"u8, &at->ht_type.tp_getattro, CallWrappers.BinaryPointer,
            "__getattribute__($self, name, /)\n--\n\nReturn getattr(self, name)."u8);
        Add("__getattr__"u8, &at->ht_type.tp_getattro, null, default);
        Add("__setattr__"u8, &at->ht_type.tp_setattro, AttributeWrappers.SetPointer,
            "__setattr__($self, name, value, /)\n--\n\nImplement setattr(self, name, value)."u8);
        Add("__delattr__"u8, &at->ht_type.tp_setattro, AttributeWrappers.DeletePointer,
            "__delattr__($self, name, /)\n--\n\nImplement delattr(self, name)."u8);
        s_firstComparison = Count;
        Add("__lt__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.LessPointer, "__lt__($self, value, /)\n--\n\nReturn self<value."u8);
        Add("__le__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.LessEqualPointer,
            "__le__($self, value, /)\n--\n\nReturn self<=value."u8);
        Add("__eq__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.EqualPointer,
            "__eq__($self, value, /)\n--\n\nReturn self==value."u8);
        Add("__ne__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.NotEqualPointer,
            "__ne__($self, value, /)\n--\n\nReturn self!=value."u8);
        Add("__gt__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.GreaterPointer,
            "__gt__($self, value, /)\n--\n\nReturn self>value."u8);
        Add("__ge__"u8, &at->ht_type.tp_richcompare, ComparisonWrappers.GreaterEqualPointer,
            "__ge__($self, value, /)\n--\n\nReturn self>=value."u8);
        Add("__iter__"u8, &at->ht_type.tp_iter, CallWrappers.UnaryPointer, "__iter__($self, /)\n--\n\nImplement iter(self)."u8);
        Add("__next__"u8, &at->ht_type.tp_iternext, CallWrappers.NextPointer, "__next__($self, /)\n--\n\nImplement next(self)."u8);
        Add("__get__"u8, &at->ht_type.tp_descr_get, AttributeWrappers.DescriptorGetPointer,
            "__get__($self, instance, owner=None, /)\n--\n\nThe value of the attribute in an instance of owner."u8);
        Add("__set__"u8, &at->ht_type.tp_descr_set, AttributeWrappers.DescriptorSetPointer,
            "__set__($self, instance, value, /)\n--\n\nGive the attribute of an instance a value."u8);
        Add("__delete__"u8, &at->ht_type.tp_descr_set, AttributeWrappers.DescriptorDeletePointer,
            "__delete__($self, instance, /)\n--\n\nTake the attribute from an instance."u8);
        Add("__init__"u8, &at->ht_type.tp_init, CallWrappers.InitPointer,
            "__init__($self, /, *args, **kwargs)\n--\n\nFill a new instance; what it takes depends on the class."u8, WrapperFlags.PyWrapperFlag_KEYWORDS);
        Add("__new__"u8, &at->ht_type.tp_new, null, default);
        Add("__del__"u8, &at->ht_type.tp_finalize, CallWrappers.FinalizePointer, ""u8);
        Add("__buffer__"u8, &at->as_buffer.bf_getbuffer, BufferWrappers.GetPointer,
            "__buffer__($self, flags, /)\n--\n\nThe memory of the object as a memoryview."u8);
        Add("__release_buffer__"u8, &at->as_buffer.bf_releasebuffer, BufferWrappers.ReleasePointer,
            "__release_buffer__($self, buffer, /)\n--\n\nGive back the memory that __buffer__() gave."u8);
        Add("__await__"u8, &at->as_async.am_await, CallWrappers.UnaryPointer,
            "__await__($self, /)\n--\n\nWhat await runs through."u8);
        Add("__aiter__"u8, &at->as_async.am_aiter, CallWrappers.UnaryPointer,
            "__aiter__($self, /)\n--\n\nWhat async for runs through."u8);
        Add("__anext__"u8, &at->as_async.am_anext, CallWrappers.UnaryPointer,
            "__anext__($self, /)\n--\n\nThe next item, to be awaited; StopAsyncIteration ends them."u8);
    }

    private static void FillNumberSlots()
    {
        PyHeapTypeObject* at = Origin;
        Add("__add__"u8, &at->as_number.nb_add, CallWrappers.LeftPointer, "__add__($self, value, /)\n--\n\nReturn self+value."u8);
        Add("__radd__"u8, &at->as_number.nb_add, CallWrappers.ReflectedPointer, "__radd__($self, value, /)\n--\n\nReturn value+self."u8);
        Add("__sub__"u8, &at->as_number.nb_subtract, CallWrappers.LeftPointer, "__sub__($self, value, /)\n--\n\nReturn self-value."u8);
        Add("__rsub__"u8, &at->as_number.nb_subtract, CallWrappers.ReflectedPointer,
            "__rsub__($self, value, /)\n--\n\nReturn value-self."u8);
        Add("__mul__"u8, &at->as_number.nb_multiply, CallWrappers.LeftPointer, "__mul__($self, value, /)\n--\n\nReturn self*value."u8);
        Add("__rmul__"u8, &at->as_number.nb_multiply, CallWrappers.ReflectedPointer,
            "__rmul__($self, value, /)\n--\n\nReturn value*self."u8);
        Add("__mod__"u8, &at->as_number.nb_remainder, CallWrappers.LeftPointer, "__mod__($self, value, /)\n--\n\nReturn self%value."u8);
        Add("__rmod__"u8, &at->as_number.nb_remainder, CallWrappers.ReflectedPointer,
            "__rmod__($self, value, /)\n--\n\nReturn value%self."u8);
        Add("__divmod__"u8, &at->as_number.nb_divmod, CallWrappers.LeftPointer,
            "__divmod__($self, value, /)\n--\n\nReturn divmod(self, value)."u8);
        Add("__rdivmod__"u8, &at->as_number.nb_divmod, CallWrappers.ReflectedPointer,
            "__rdivmod__($self, value, /)\n--\n\nReturn divmod(value, self)."u8);
        Add("__pow__"u8, &at->as_number.nb_power, CallWrappers.TernaryPointer,
            "__pow__($self, value, mod=None, /)\n--\n\nReturn pow(self, value, mod)."u8);
        Add("__rpow__"u8, &at->as_number.nb_power, CallWrappers.ReflectedTernaryPointer,
            "__rpow__($self, value, mod=None, /)\n--\n\nReturn pow(value, self, mod)."u8);
        Add("__neg__"u8, &at->as_number.nb_negative, CallWrappers.UnaryPointer, "__neg__($self, /)\n--\n\n-self"u8);
        Add("__pos__"u8, &at->as_number.nb_positive, CallWrappers.UnaryPointer, "__pos__($self, /)\n--\n\n+self"u8);
        Add("__abs__"u8, &at->as_number.nb_absolute, CallWrappers.UnaryPointer, "__abs__($self, /)\n--\n\nabs(self)"u8);
        Add("__bool__"u8, &at->as_number.nb_bool, CallWrappers.TruthPointer, "__bool__($self, /)\n--\n\nTrue if self else False"u8);
        Add("__invert__"u8, &at->as_number.nb_invert, CallWrappers.UnaryPointer, "__invert__($self, /)\n--\n\n~self"u8);
        Add("__lshift__"u8, &at->as_number.nb_lshift, CallWrappers.LeftPointer,
            "__lshift__($self, value, /)\n--\n\nReturn self<<value."u8);
        Add("__rlshift__"u8, &at->as_number.nb_lshift, CallWrappers.ReflectedPointer,
            "__rlshift__($self, value, /)\n--\n\nReturn value<<self."u8);
        Add("__rshift__"u8, &at->as_number.nb_rshift, CallWrappers.LeftPointer,
            "__rshift__($self, value, /)\n--\n\nReturn self>>value."u8);
        Add("__rrshift__"u8, &at->as_number.nb_rshift, CallWrappers.ReflectedPointer,
            "__rrshift__($self, value, /)\n--\n\nReturn value>>self."u8);
        Add("__and__"u8, &at->as_number.nb_and, CallWrappers.LeftPointer, "__and__($self, value, /)\n--\n\nReturn self&value."u8);
        Add("__rand__"u8, &at->as_number.nb_and, CallWrappers.ReflectedPointer, "__rand__($self, value, /)\n--\n\nReturn value&self."u8);
        Add("__xor__"u8, &at->as_number.nb_xor, CallWrappers.LeftPointer, "__xor__($self, value, /)\n--\n\nReturn self^value."u8);
        Add("__rxor__"u8, &at->as_number.nb_xor, CallWrappers.ReflectedPointer, "__rxor__($self, value, /)\n--\n\nReturn value^self."u8);
        Add("__or__"u8, &at->as_number.nb_or, CallWrappers.LeftPointer, "__or__($self, value, /)\n--\n\nReturn self|value."u8);
        Add("__ror__"u8, &at->as_number.nb_or, CallWrappers.ReflectedPointer, "__ror__($self, value, /)\n--\n\nReturn value|self."u8);
        Add("__int__"u8, &at->as_number.nb_int, CallWrappers.UnaryPointer, "__int__($self, /)\n--\n\nint(self)"u8);
        Add("__float__"u8, &at->as_number.nb_float, CallWrappers.UnaryPointer, "__float__($self, /)\n--\n\nfloat(self)"u8);
        Add("__iadd__"u8, &at->as_number.nb_inplace_add, CallWrappers.BinaryPointer,
            "__iadd__($self, value, /)\n--\n\nReturn self+=value."u8);
        Add("__isub__"u8, &at->as_number.nb_inplace_subtract, CallWrappers.BinaryPointer,
            "__isub__($self, value, /)\n--\n\nReturn self-=value."u8);
        Add("__imul__"u8, &at->as_number.nb_inplace_multiply, CallWrappers.BinaryPointer,
            "__imul__($self, value, /)\n--\n\nReturn self*=value."u8);
        Add("__imod__"u8, &at->as_number.nb_inplace_remainder, CallWrappers.BinaryPointer,
            "__imod__($self, value, /)\n--\n\nReturn self%=value."u8);
        Add("__ipow__"u8, &at->as_number.nb_inplace_power, CallWrappers.TernaryPointer,
            "__ipow__($self, value, /)\n--\n\nReturn self**=value."u8);
        Add("__ilshift__"u8, &at->as_number.nb_inplace_lshift, CallWrappers.BinaryPointer,
            "__ilshift__($self, value, /)\n--\n\nReturn self<<=value."u8);
        Add("__irshift__"u8, &at->as_number.nb_inplace_rshift, CallWrappers.BinaryPointer,
            "__irshift__($self, value, /)\n--\n\nReturn self>>=value."u8);
        Add("__iand__"u8, &at->as_number.nb_inplace_and, CallWrappers.BinaryPointer,
            "__iand__($self, value, /)\n--\n\nReturn self&=value."u8);
        Add("__ixor__"u8, &at->as_number.nb_inplace_xor, CallWrappers.BinaryPointer,
            "__ixor__($self, value, /)\n--\n\nReturn self^=value."u8);
        Add("__ior__"u8, &at->as_number.nb_inplace_or, CallWrappers.BinaryPointer, "__ior__($self, value, /)\n--\n\nReturn self|=value."u8);
        Add("__floordiv__"u8, &at->as_number.nb_floor_divide, CallWrappers.LeftPointer,
            "__floordiv__($self, value, /)\n--\n\nReturn self//value."u8);
        Add("__rfloordiv__"u8, &at->as_number.nb_floor_divide, CallWrappers.ReflectedPointer,
            "__rfloordiv__($self, value, /)\n--\n\nReturn value//self."u8);
        Add("__truediv__"u8, &at->as_number.nb_true_divide, CallWrappers.LeftPointer,
            "__truediv__($self, value, /)\n--\n\nReturn self/value."u8);
        Add("__rtruediv__"u8, &at->as_number.nb_true_divide, CallWrappers.ReflectedPointer,
            "__rtruediv__($self, value, /)\n--\n\nReturn value/self."u8);
        Add("__ifloordiv__"u8, &at->as_number.nb_inplace_floor_divide, CallWrappers.BinaryPointer,
            "__ifloordiv__($self, value, /)\n--\n\nReturn self//=value."u8);
        Add("__itruediv__"u8, &at->as_number.nb_inplace_true_divide, CallWrappers.BinaryPointer,
            "__itruediv__($self, value, /)\n--\n\nReturn self/=value."u8);
        Add("__index__"u8, &at->as_number.nb_index, CallWrappers.UnaryPointer,
            "__index__($self, /)\n--\n\nThe number as an exact int, for use as an index."u8);
        Add("__matmul__"u8, &at->as_number.nb_matrix_multiply, CallWrappers.LeftPointer,
            "__matmul__($self, value, /)\n--\n\nReturn self@value."u8);
        Add("__rmatmul__"u8, &at->as_number.nb_matrix_multiply, CallWrappers.ReflectedPointer,
            "__rmatmul__($self, value, /)\n--\n\nReturn value@self."u8);
        Add("__imatmul__"u8, &at->as_number.nb_inplace_matrix_multiply, CallWrappers.BinaryPointer,
            "__imatmul__($self, value, /)\n--\n\nReturn self@=value."u8);
    }

    private static void FillContainerSlots()
    {
        PyHeapTypeObject* at = Origin;
        Add("__len__"u8, &at->as_mapping.mp_length, CallWrappers.LengthPointer, "__len__($self, /)\n--\n\nReturn len(self)."u8);
        Add("__getitem__"u8, &at->as_mapping.mp_subscript, CallWrappers.BinaryPointer,
            "__getitem__($self, key, /)\n--\n\nReturn self[key]."u8);
        Add("__setitem__"u8, &at->as_mapping.mp_ass_subscript, ItemWrappers.SetKeyPointer,
            "__setitem__($self, key, value, /)\n--\n\nSet self[key] to value."u8);
        Add("__delitem__"u8, &at->as_mapping.mp_ass_subscript, ItemWrappers.DeleteKeyPointer,
            "__delitem__($self, key, /)\n--\n\nDelete self[key]."u8);
        Add("__len__"u8, &at->as_sequence.sq_length, CallWrappers.LengthPointer, "__len__($self, /)\n--\n\nReturn len(self)."u8);
        Add("__add__"u8, &at->as_sequence.sq_concat, CallWrappers.BinaryPointer, "__add__($self, value, /)\n--\n\nReturn self+value."u8);
        Add("__mul__"u8, &at->as_sequence.sq_repeat, ItemWrappers.RepeatPointer, "__mul__($self, value, /)\n--\n\nReturn self*value."u8);
        Add("__rmul__"u8, &at->as_sequence.sq_repeat, ItemWrappers.RepeatPointer, "__rmul__($self, value, /)\n--\n\nReturn value*self."u8);
        Add("__getitem__"u8, &at->as_sequence.sq_item, ItemWrappers.GetPointer, "__getitem__($self, key, /)\n--\n\nReturn self[key]."u8);
        Add("__setitem__"u8, &at->as_sequence.sq_ass_item, ItemWrappers.SetPointer,
            "__setitem__($self, key, value, /)\n--\n\nSet self[key] to value."u8);
        Add("__delitem__"u8, &at->as_sequence.sq_ass_item, ItemWrappers.DeletePointer,
            "__delitem__($self, key, /)\n--\n\nDelete self[key]."u8);
        Add("__contains__"u8, &at->as_sequence.sq_contains, ItemWrappers.ContainsPointer,
            "__contains__($self, key, /)\n--\n\nReturn bool(key in self)."u8);
        Add("__iadd__"u8, &at->as_sequence.sq_inplace_concat, CallWrappers.BinaryPointer,
            "__iadd__($self, value, /)\n--\n\nImplement self+=value."u8);
        Add("__imul__"u8, &at->as_sequence.sq_inplace_repeat, ItemWrappers.RepeatPointer,
            "__imul__($self, value, /)\n--\n\nImplement self*=value."u8);
    }

    private static void Add(
        ReadOnlySpan<byte> name, void* field, delegate* unmanaged[Cdecl]<PyObject*, PyObject*, void*, PyObject*> wrapper,
        ReadOnlySpan<byte> documentation, int flags = 0)
    {
        wrapperbase* entry = At(Count++);
        entry->name = CString.Of(name);
        entry->offset = (int)((byte*)field - (byte*)Origin);
        entry->function = Dispatchers.At(entry->offset);
        entry->wrapper = wrapper;
        entry->doc = CString.Of(documentation);
        entry->flags = flags;
    }
}
