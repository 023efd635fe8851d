using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Dicts;
using NativeWeakref.Objects.Builtins.Lists.Sorting;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Types;

/// <summary>The names of an object's attributes.</summary>
internal static unsafe class Directory
{
    /// <summary>What <c>dir(o)</c> gives: the names of <c>__dir__</c>, sorted. Return: an owned list, or NULL with an error.</summary>
    internal static PyObject* Of(PyObject* o)
    {
        if (o == null)
        {
            return Errors.SystemError("frame does not exist"u8);
        }
        PyObject* method = SpecialMethod.Find(o, "__dir__"u8); // foreign code, as below
        if (method == null)
        {
            return Errors.Occurred() ? null : Errors.TypeError("object does not provide __dir__"u8);
        }
        PyObject* names = Calls.NoArgs(method);
        Refcount.DecRef(method);
        PyObject* sorted = names == null ? null : FastSequence.ToList(names);
        Refcount.XDecRef(names);
        if (sorted != null && !ListSort.Sort(sorted, null, reverse: false))
        {
            Refcount.Clear(&sorted);
        }
        return sorted;
    }

    /// <summary>The names in the dictionaries of an object, its class and the bases of that. Return: an owned list, or NULL with an error.</summary>
    internal static PyObject* OfObject(PyObject* self)
    {
        PyObject* own;
        if (!Attributes.TryGet(self, "__dict__"u8, &own)) // foreign code, as everywhere below
        {
            return null;
        }
        PyObject* names = own != null && DictObjects.IsDict(own) ? DictCopy.Copy(own) : DictObjects.New();
        Refcount.XDecRef(own);
        PyObject* list = names != null && MergeClassOf(names, self) ? DictLists.Keys(names) : null;
        Refcount.XDecRef(names);
        return list;
    }

    private static bool MergeClassOf(PyObject* names, PyObject* self)
    {
        PyObject* type;
        bool merged = Attributes.TryGet(self, "__class__"u8, &type) && (type == null || MergeClass(names, type));
        Refcount.XDecRef(type);
        return merged;
    }

    // Anything may stand for a class; what has no such attributes adds nothing.
    private static bool MergeClass(PyObject* names, PyObject* type)
    {
        if (!RecursionGuard.Enter(" in __dir__"u8))
        {
            return false;
        }
        PyObject* dict;
        bool merged = Attributes.TryGet(type, "__dict__"u8, &dict)
            && (dict == null || DictMerge.FromMapping(names, dict, DictConflict.KeepLast) == 0) && MergeBases(names, type);
        Refcount.XDecRef(dict);
        RecursionGuard.Leave();
        return merged;
    }

    private static bool MergeBases(PyObject* names, PyObject* type)
    {
        PyObject* bases;
        if (!Attributes.TryGet(type, "__bases__"u8, &bases))
        {
            return false;
        }
        if (bases == null)
        {
            return true;
        }
        nint count = SequenceProtocol.Size(bases);
        if (count < 0)
        {
            Errors.Clear();
        }
        bool merged = true;
        for (nint i = 0; merged && i < count; i++)
        {
            PyObject* one = SequenceProtocol.GetItem(bases, i);
            merged = one != null && MergeClass(names, one);
            Refcount.XDecRef(one);
        }
        Refcount.DecRef(bases);
        return merged;
    }
}
