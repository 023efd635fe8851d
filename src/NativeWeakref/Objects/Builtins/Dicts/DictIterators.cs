using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>The iterators over keys, values and items of a dict, in order of insertion and backwards.</summary>
internal static unsafe class DictIterators
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject*> DictPointer => &OverDict;

    internal static void Fill(DataSymbols* symbols)
    {
        DictIterator.Fill(symbols->PyDictIterKey_Type, "dict_keyiterator"u8, &NextKey, backwards: false);
        DictIterator.Fill(symbols->PyDictIterValue_Type, "dict_valueiterator"u8, &NextValue, backwards: false);
        DictIterator.Fill(symbols->PyDictIterItem_Type, "dict_itemiterator"u8, &NextItem, backwards: false);
        DictIterator.Fill(symbols->PyDictRevIterKey_Type, "dict_reversekeyiterator"u8, &PreviousKey, backwards: true);
        DictIterator.Fill(symbols->PyDictRevIterValue_Type, "dict_reversevalueiterator"u8, &PreviousValue, backwards: true);
        DictIterator.Fill(symbols->PyDictRevIterItem_Type, "dict_reverseitemiterator"u8, &PreviousItem, backwards: true);
    }

    /// <summary>Return: owned, or NULL with MemoryError; so all below.</summary>
    internal static PyObject* OverKeys(PyObject* dict) => DictIterator.New(Symbols.Table.PyDictIterKey_Type, dict, pairs: false, backwards: false);

    internal static PyObject* OverValues(PyObject* dict)
        => DictIterator.New(Symbols.Table.PyDictIterValue_Type, dict, pairs: false, backwards: false);

    internal static PyObject* OverItems(PyObject* dict) => DictIterator.New(Symbols.Table.PyDictIterItem_Type, dict, pairs: true, backwards: false);

    internal static PyObject* BackwardOverKeys(PyObject* dict)
        => DictIterator.New(Symbols.Table.PyDictRevIterKey_Type, dict, pairs: false, backwards: true);

    internal static PyObject* BackwardOverValues(PyObject* dict)
        => DictIterator.New(Symbols.Table.PyDictRevIterValue_Type, dict, pairs: false, backwards: true);

    internal static PyObject* BackwardOverItems(PyObject* dict)
        => DictIterator.New(Symbols.Table.PyDictRevIterItem_Type, dict, pairs: true, backwards: true);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* OverDict(PyObject* self) => OverKeys(self);

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextKey(PyObject* self) => KeyOf(DictIterator.Next((DictIterator*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextValue(PyObject* self) => ValueOf(DictIterator.Next((DictIterator*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* NextItem(PyObject* self)
        => DictIterator.ToPair((DictIterator*)self, DictIterator.Next((DictIterator*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PreviousKey(PyObject* self) => KeyOf(DictIterator.Previous((DictIterator*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PreviousValue(PyObject* self) => ValueOf(DictIterator.Previous((DictIterator*)self));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* PreviousItem(PyObject* self)
        => DictIterator.ToPair((DictIterator*)self, DictIterator.Previous((DictIterator*)self));

    private static PyObject* KeyOf(DictEntry* entry) => entry == null ? null : Refcount.NewRef(entry->Key);

    private static PyObject* ValueOf(DictEntry* entry) => entry == null ? null : Refcount.NewRef(entry->Value);
}
