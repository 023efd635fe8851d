using System;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Objects.Builtins.Strings;

namespace NativeWeakref.Objects.Types.Dispatch;

/// <summary>Names that the type machinery looks up again and again, interned: borrowed from start-up to shutdown.</summary>
internal unsafe struct SpecialNames
{
    internal PyObject* AsynchronousIter, AsynchronousNext, Await, Bool, Buffer, Call, Contains, Delete, DeleteAttribute, DeleteItem;
    internal PyObject* Equal, Finalize, Get, GetAttr, GetAttribute, GetItem, Hash, Init, InitSubclass, Iter, Length, Mro, New, Next;
    internal PyObject* Power, InPlacePower, ReleaseBuffer, Repr, Set, SetAttribute, SetItem, SetName, Str;

    private static SpecialNames s_names;

    /// <summary>The names.</summary>
    internal static SpecialNames* All => (SpecialNames*)Unsafe.AsPointer(ref s_names);

    /// <summary>Interns them at start-up. Return: false with MemoryError set.</summary>
    internal static bool Initialise()
    {
        SpecialNames* all = All;
        return Intern(&all->AsynchronousIter, "__aiter__"u8) && Intern(&all->AsynchronousNext, "__anext__"u8)
            && Intern(&all->Await, "__await__"u8) && Intern(&all->Bool, "__bool__"u8)
            && Intern(&all->Buffer, "__buffer__"u8) && Intern(&all->ReleaseBuffer, "__release_buffer__"u8) && Intern(&all->Call, "__call__"u8)
            && Intern(&all->Contains, "__contains__"u8) && Intern(&all->Delete, "__delete__"u8)
            && Intern(&all->DeleteAttribute, "__delattr__"u8) && Intern(&all->DeleteItem, "__delitem__"u8)
            && Intern(&all->Equal, "__eq__"u8) && Intern(&all->Finalize, "__del__"u8) && Intern(&all->Get, "__get__"u8)
            && Intern(&all->GetAttr, "__getattr__"u8) && Intern(&all->GetAttribute, "__getattribute__"u8)
            && Intern(&all->GetItem, "__getitem__"u8) && Intern(&all->Hash, "__hash__"u8) && Intern(&all->Init, "__init__"u8)
            && Intern(&all->InitSubclass, "__init_subclass__"u8) && Intern(&all->Iter, "__iter__"u8)
            && Intern(&all->Length, "__len__"u8) && Intern(&all->Mro, "mro"u8) && Intern(&all->New, "__new__"u8)
            && Intern(&all->Next, "__next__"u8) && Intern(&all->Power, "__pow__"u8) && Intern(&all->InPlacePower, "__ipow__"u8)
            && Intern(&all->Repr, "__repr__"u8) && Intern(&all->Set, "__set__"u8)
            && Intern(&all->SetAttribute, "__setattr__"u8) && Intern(&all->SetItem, "__setitem__"u8)
            && Intern(&all->SetName, "__set_name__"u8) && Intern(&all->Str, "__str__"u8);
    }

    private static bool Intern(PyObject** place, ReadOnlySpan<byte> name)
    {
        *place = StringObjects.InternLiteral(name);
        return *place != null;
    }
}
