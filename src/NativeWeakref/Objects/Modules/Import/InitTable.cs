using System;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using NativeWeakref.Abi;
using NativeWeakref.Heap;
using NativeWeakref.Objects.Builtins.Strings;
using NativeWeakref.Objects.Runtime;

namespace NativeWeakref.Objects.Modules.Import;

/// <summary>Which modules can be made, and by which function: ours first, then those of the program.</summary>
/// <remarks>
/// <c>PyImport_Inittab</c> points at the table: at ours until the program adds to it, then at a copy, which nobody frees. An entry without a name
/// ends it.
/// </remarks>
internal static unsafe class InitTable
{
    private const int Capacity = 16;

    [InlineArray(Capacity)]
    private struct Entries
    {
        private _inittab _first;
    }

    private static Entries s_own;
    private static int s_ownCount;
    private static byte s_isCopy;

    private static _inittab* Own => (_inittab*)Unsafe.AsPointer(ref s_own);

    /// <summary>Adds a module of ours. Runs in the load hook.</summary>
    internal static void Add(ReadOnlySpan<byte> name, delegate* unmanaged[Cdecl]<PyObject*> function)
    {
        Debug.Assert(s_ownCount < Capacity - 1);
        Own[s_ownCount].name = CString.Of(name);
        Own[s_ownCount].initfunc = function;
        s_ownCount++;
        *Symbols.Table.PyImport_Inittab = Own;
    }

    /// <summary>The entry of a module, or NULL.</summary>
    internal static _inittab* Find(PyObject* name)
    {
        byte* text = StringObjects.Utf8(name);
        if (text == null)
        {
            Errors.Clear(); // no UTF-8 form: no entry has it
            return null;
        }
        for (_inittab* entry = *Symbols.Table.PyImport_Inittab; entry != null && entry->name != null; entry++)
        {
            if (CString.Equal(text, entry->name))
            {
                return entry;
            }
        }
        return null;
    }

    /// <summary>Adds a module of the program. Return: 0, or -1 without memory; no error is set. The process ends while the runtime is up.</summary>
    internal static int Append(byte* name, delegate* unmanaged[Cdecl]<PyObject*> function)
    {
        if (Lifecycle.IsRunning)
        {
            FatalError.Stop("PyImport_AppendInittab: PyImport_AppendInittab() may not be called after Py_Initialize()"u8);
        }
        _inittab added;
        added.name = name;
        added.initfunc = function;
        return name == null ? -1 : Extend(&added, 1);
    }

    /// <summary>As <see cref="Append"/> for a table.</summary>
    internal static int Extend(_inittab* table)
    {
        if (Lifecycle.IsRunning)
        {
            FatalError.Stop("PyImport_ExtendInittab: PyImport_ExtendInittab() may not be called after Py_Initialize()"u8);
        }
        return table == null ? -1 : Extend(table, CountOf(table));
    }

    private static int Extend(_inittab* added, nint count)
    {
        _inittab* old = *Symbols.Table.PyImport_Inittab;
        nint before = CountOf(old);
        _inittab* grown = (_inittab*)RawHeap.Reallocate(s_isCopy != 0 ? old : null, (nuint)(before + count + 1) * (nuint)sizeof(_inittab));
        if (grown == null)
        {
            return -1;
        }
        if (s_isCopy == 0)
        {
            Memory.Copy(grown, old, (nuint)before * (nuint)sizeof(_inittab));
            s_isCopy = 1;
        }
        Memory.Copy(grown + before, added, (nuint)count * (nuint)sizeof(_inittab));
        grown[before + count] = default;
        *Symbols.Table.PyImport_Inittab = grown;
        return 0;
    }

    private static nint CountOf(_inittab* table)
    {
        nint count = 0;
        while (table != null && table[count].name != null)
        {
            count++;
        }
        return count;
    }
}
