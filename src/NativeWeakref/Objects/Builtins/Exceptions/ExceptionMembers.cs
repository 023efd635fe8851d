using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Exceptions;

/// <summary>The member tables of all exception types, one behind the other, each ended by an empty entry.</summary>
internal static unsafe class ExceptionMembers
{
    private const int Capacity = 60;

    [InlineArray(Capacity)]
    private struct Entries
    {
        private PyMemberDef _first;
    }

    private static Entries s_entries;
    private static int s_next;

    /// <summary>Adds an attribute that is an object, writable; NULL reads as None. All of one type before the next type's.</summary>
    internal static void AddObject(PyTypeObject* type, ReadOnlySpan<byte> name, nint offset)
        => Add(type, name, MemberCodes._Py_T_OBJECT, offset, 0);

    /// <summary>As <see cref="AddObject"/>, read-only.</summary>
    internal static void AddReadOnlyObject(PyTypeObject* type, ReadOnlySpan<byte> name, nint offset)
        => Add(type, name, MemberCodes._Py_T_OBJECT, offset, MemberCodes.Py_READONLY);

    /// <summary>Adds an attribute of another C type. Runs in the load hook.</summary>
    internal static void Add(PyTypeObject* type, ReadOnlySpan<byte> name, int code, nint offset, int flags)
    {
        if (type->tp_members == null)
        {
            s_next++; // the empty entry that ends the table before
            type->tp_members = At(s_next);
        }
        Debug.Assert(s_next < Capacity - 1);
        PyMemberDef* member = At(s_next);
        s_next++;
        member->name = CString.Of(name);
        member->type = code;
        member->offset = offset;
        member->flags = flags;
    }

    /// <summary>Offset of the n-th word behind the common head.</summary>
    internal static nint OffsetOfField(int index) => sizeof(PyBaseExceptionObject) + (index * sizeof(PyObject*));

    private static PyMemberDef* At(int index) => (PyMemberDef*)Unsafe.AsPointer(ref s_entries) + index;
}
