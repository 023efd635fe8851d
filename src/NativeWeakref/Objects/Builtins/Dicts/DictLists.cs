using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Dicts;

/// <summary>Lists of what a dict holds. Nothing here runs foreign code.</summary>
internal static unsafe class DictLists
{
    private enum Part
    {
        Key,
        Value,
        Item,
    }

    /// <summary>Return: an owned list; NULL with MemoryError, SystemError for NULL and what is no dict; so all below.</summary>
    internal static PyObject* Keys(PyObject* op) => Of(op, Part.Key);

    internal static PyObject* Values(PyObject* op) => Of(op, Part.Value);

    internal static PyObject* Items(PyObject* op) => Of(op, Part.Item);

    private static PyObject* Of(PyObject* op, Part part)
    {
        if (op == null || !DictObjects.IsDict(op))
        {
            Errors.BadInternalCall();
            return null;
        }
        PyObject* list = ListObjects.New(DictObjects.Count(op));
        if (list == null)
        {
            return null;
        }
        nint position = 0;
        PyObject* key;
        PyObject* value;
        for (nint i = 0; DictObjects.Next(op, &position, &key, &value, null); i++)
        {
            PyObject* entry = part == Part.Item ? TupleObjects.Pack(key, value) : Refcount.NewRef(part == Part.Key ? key : value);
            if (entry == null)
            {
                Refcount.DecRef(list);
                return null;
            }
            ListObjects.Items(list)[i] = entry;
        }
        return list;
    }
}
