using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Lists.Sorting;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Builtins.Tuples;
using NativeWeakref.Objects.Protocols;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Lists;

/// <summary>The method <c>sort(*, key=None, reverse=False)</c>.</summary>
internal static unsafe class ListSortMethod
{
    internal static delegate* unmanaged[Cdecl]<PyObject*, PyObject**, nint, PyObject*, PyObject*> Pointer => &Sort;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    private static PyObject* Sort(PyObject* self, PyObject** args, nint count, PyObject* kwnames) => Run(self, args, count, kwnames);

    /// <summary>Sorts a list as the arguments say. Return: None, or NULL with an error.</summary>
    internal static PyObject* Run(PyObject* self, PyObject** args, nint count, PyObject* kwnames)
    {
        if (count != 0)
        {
            return Errors.TypeError("sort() takes no positional arguments"u8);
        }
        nint names = Arguments.CountOfNames(kwnames);
        if (names > 2)
        {
            return Errors.Format(*Symbols.Table.PyExc_TypeError, "sort() takes at most 2 keyword arguments (%zd given)"u8, names);
        }
        PyObject* key = null;
        PyObject* reverse = null;
        for (nint i = 0; i < names; i++)
        {
            PyObject* name = TupleObjects.Items(kwnames)[i];
            if (!StringObjects.IsString(name))
            {
                return Errors.TypeError("keywords must be strings"u8);
            }
            bool isKey = StringObjects.EqualLiteral(name, "key"u8);
            if (!isKey && !StringObjects.EqualLiteral(name, "reverse"u8))
            {
                return Errors.Format(*Symbols.Table.PyExc_TypeError, "'%U' is an invalid keyword argument for sort()"u8, (nint)name);
            }
            PyObject** place = isKey ? &key : &reverse;
            if (*place != null)
            {
                return Errors.TypeError("invalid keyword argument for sort()"u8);
            }
            *place = args[i];
        }
        int backwards = reverse == null ? 0 : ObjectProtocol.IsTrue(reverse); // foreign code, as below
        bool sorted = backwards >= 0 && ListSort.Sort(self, key == Symbols.None ? null : key, backwards != 0);
        return sorted ? Refcount.NewRef(Symbols.None) : null;
    }
}
