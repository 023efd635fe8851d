using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Types;

namespace NativeWeakref.Objects.Protocols;

/// <summary>Attributes in the dict of an instance, found without a call: the usual case of the usual slots.</summary>
internal static unsafe class OwnAttributes
{
    /// <summary>
    /// The dict where an attribute of the name is looked for first, because it is known that the type says nothing about it or leaves
    /// it to the instance. Return: NULL where that takes a closer look or there is no dict. Neither argument is NULL; the name is a str
    /// that keeps its hash unless NULL is returned.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static PyDictObject* DictOf(PyObject* op, PyObject* name)
    {
        PyTypeObject* type = op->ob_type;
        TypeLookup.Entry* known = TypeLookup.EntryFor(type, name);
        if (!TypeLookup.Answers(known, type, name) || (known->Value != null && known->Value->ob_type->tp_descr_set != null))
        {
            return null;
        }
        if ((type->tp_flags & TypeFlags.Py_TPFLAGS_MANAGED_DICT) != 0)
        {
            return *(PyDictObject**)((byte*)op + InstanceDict.ManagedOffset);
        }
        nint offset = type->tp_dictoffset;
        return offset > 0 ? *(PyDictObject**)((byte*)op + offset) : null;
    }

    /// <summary>The attribute's entry in what <see cref="DictOf"/> returned; NULL where only a longer search can tell.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static DictEntry* Find(PyDictObject* dict, PyObject* name)
        => DictLookup.FindSame(DictLookup.TableOf(dict), name, ((PyASCIIObject*)name)->hash);
}
