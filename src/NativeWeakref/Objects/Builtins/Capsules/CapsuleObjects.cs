using System;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Builtins.Capsules;

/// <summary>A pointer of C as an object.</summary>
internal unsafe struct CapsuleObject
{
    internal PyObject Head;
    internal void* Pointer; // not NULL
    internal byte* Name; // the caller's, or NULL
    internal void* Context;
    internal delegate* unmanaged[Cdecl]<PyObject*, void> Destructor;
}

/// <summary>Making, reading and changing capsules. What is no capsule is ValueError that names the function.</summary>
internal static unsafe class CapsuleObjects
{
    /// <summary>Return: owned; NULL with ValueError for a NULL pointer, or MemoryError.</summary>
    internal static PyObject* New(void* pointer, byte* name, delegate* unmanaged[Cdecl]<PyObject*, void> destructor)
    {
        if (pointer == null)
        {
            return Errors.ValueError("PyCapsule_New called with null pointer"u8);
        }
        CapsuleObject* made = (CapsuleObject*)Allocation.New(Symbols.Table.PyCapsule_Type);
        if (made != null)
        {
            made->Pointer = pointer;
            made->Name = name;
            made->Context = null;
            made->Destructor = destructor;
        }
        return (PyObject*)made;
    }

    /// <summary>Whether an object is a capsule of a name; NULL is none.</summary>
    internal static bool IsValid(PyObject* op, byte* name) => IsCapsule(op) && SameName(((CapsuleObject*)op)->Name, name);

    /// <summary>The pointer of a capsule of a name. Return: NULL with ValueError.</summary>
    internal static void* GetPointer(PyObject* op, byte* name)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_GetPointer"u8);
        if (capsule == null)
        {
            return null;
        }
        return SameName(capsule->Name, name) ? capsule->Pointer
            : Errors.ValueError("PyCapsule_GetPointer called with incorrect name"u8);
    }

    /// <summary>Return: NULL also where there is none.</summary>
    internal static byte* GetName(PyObject* op)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_GetName"u8);
        return capsule == null ? null : capsule->Name;
    }

    /// <summary>Return: NULL also where there is none.</summary>
    internal static void* GetContext(PyObject* op)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_GetContext"u8);
        return capsule == null ? null : capsule->Context;
    }

    /// <summary>Return: NULL also where there is none.</summary>
    internal static delegate* unmanaged[Cdecl]<PyObject*, void> GetDestructor(PyObject* op)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_GetDestructor"u8);
        return capsule == null ? null : capsule->Destructor;
    }

    /// <summary>Return: 0, or -1 with ValueError.</summary>
    internal static int SetPointer(PyObject* op, void* pointer)
    {
        if (pointer == null)
        {
            Errors.ValueError("PyCapsule_SetPointer called with null pointer"u8);
            return -1;
        }
        CapsuleObject* capsule = Checked(op, "PyCapsule_SetPointer"u8);
        if (capsule == null)
        {
            return -1;
        }
        capsule->Pointer = pointer;
        return 0;
    }

    /// <summary>Return: 0, or -1 with ValueError.</summary>
    internal static int SetName(PyObject* op, byte* name)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_SetName"u8);
        if (capsule == null)
        {
            return -1;
        }
        capsule->Name = name;
        return 0;
    }

    /// <summary>Return: 0, or -1 with ValueError.</summary>
    internal static int SetContext(PyObject* op, void* context)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_SetContext"u8);
        if (capsule == null)
        {
            return -1;
        }
        capsule->Context = context;
        return 0;
    }

    /// <summary>Return: 0, or -1 with ValueError.</summary>
    internal static int SetDestructor(PyObject* op, delegate* unmanaged[Cdecl]<PyObject*, void> destructor)
    {
        CapsuleObject* capsule = Checked(op, "PyCapsule_SetDestructor"u8);
        if (capsule == null)
        {
            return -1;
        }
        capsule->Destructor = destructor;
        return 0;
    }

    private static CapsuleObject* Checked(PyObject* op, ReadOnlySpan<byte> function)
    {
        if (IsCapsule(op))
        {
            return (CapsuleObject*)op;
        }
        Errors.Format(*Symbols.Table.PyExc_ValueError, "%s called with invalid PyCapsule object"u8, (nint)CString.Of(function));
        return null;
    }

    private static bool IsCapsule(PyObject* op)
        => op != null && op->ob_type == Symbols.Table.PyCapsule_Type && ((CapsuleObject*)op)->Pointer != null;

    private static bool SameName(byte* own, byte* name) => own == name || (own != null && name != null && CString.Equal(own, name));
}
