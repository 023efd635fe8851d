using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>At the end of the runtime in debug mode: what the program still owns, on standard error. Nothing where it owns nothing.</summary>
internal static unsafe class LeakReport
{
    /// <summary>Writes the report.</summary>
    internal static void Write()
    {
        LeakTable* table = HeapMode.Has(HeapMode.Guards) ? LeakTable.Make() : null;
        if (table == null)
        {
            return;
        }
        Gather(table, tracked: true);
        Gather(table, tracked: false);
        if (table->Objects != 0)
        {
            ErrorText.Write("nativeweakref: alive after Py_FinalizeEx: "u8);
            ErrorText.WriteNumber(table->Objects, 0);
            ErrorText.Write(table->Objects == 1 ? " object, "u8 : " objects, "u8);
            ErrorText.WriteNumber(table->Bytes, 0);
            ErrorText.Write(" bytes\n     count      bytes  type\n"u8);
            WriteRows(table);
        }
        SystemMemory.Free(table);
    }

    private static void Gather(LeakTable* table, bool tracked)
    {
        BlockWalk walk = new(tracked);
        while (walk.Next())
        {
            if (!WeakObjects.IsOfProgram(&walk))
            {
                continue;
            }
            PyObject* op = (PyObject*)walk.Start;
            bool weak = WeakObjects.Is(op);
            PyObject* referent = weak ? WeakObjects.Referent(op) : null;
            LeakTable.Add(table, op->ob_type, weak, referent == null ? null : referent->ob_type, walk.Record);
        }
    }

    private static void WriteRows(LeakTable* table)
    {
        for (LeakRow* row = LeakTable.TakeLargest(table); row != null; row = LeakTable.TakeLargest(table))
        {
            ErrorText.WriteNumber(row->Count, 10);
            ErrorText.WriteNumber(row->Bytes, 11);
            ErrorText.Write("  "u8);
            ErrorText.WriteString(row->Type->tp_name);
            WriteReferent(row);
            ErrorText.Write(row->Count == 1 ? "\n"u8 : ", the first of them\n"u8);
            BlockRecord.WriteCallers(row->First);
        }
        if (table->IsFull)
        {
            ErrorText.Write("  and objects of further types\n"u8);
        }
    }

    private static void WriteReferent(LeakRow* row)
    {
        if (!row->IsWeak)
        {
            return;
        }
        ErrorText.Write(" to "u8);
        if (row->ReferentType == null)
        {
            ErrorText.Write("a dead object"u8);
            return;
        }
        ErrorText.WriteString(row->ReferentType->tp_name);
    }
}
