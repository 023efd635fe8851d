using NativeWeakref.Abi;
using NativeWeakref.Heap;

namespace NativeWeakref.Objects.Diagnostics;

/// <summary>The rows of a leak report, in memory of the C library, behind the sums.</summary>
internal unsafe struct LeakTable
{
    private const int Capacity = 1000;

    /// <summary>Objects in all.</summary>
    internal long Objects;

    /// <summary>Their bytes.</summary>
    internal long Bytes;

    /// <summary>Whether some objects found no row.</summary>
    internal bool IsFull;

    private int _count;

    /// <summary>An empty table, to be freed as it is; NULL without memory.</summary>
    internal static LeakTable* Make()
    {
        LeakTable* table = (LeakTable*)SystemMemory.Allocate((nuint)sizeof(LeakTable) + (Capacity * (nuint)sizeof(LeakRow)));
        if (table != null)
        {
            *table = default;
        }
        return table;
    }

    /// <summary>Counts an object.</summary>
    internal static void Add(LeakTable* table, PyTypeObject* type, bool isWeak, PyTypeObject* referentType, BlockRecord* record)
    {
        table->Objects++;
        table->Bytes += (long)record->Size;
        LeakRow* row = Rows(table);
        LeakRow* end = row + table->_count;
        while (row < end && (row->Type != type || row->ReferentType != referentType))
        {
            row++;
        }
        if (row == end)
        {
            if (table->_count == Capacity)
            {
                table->IsFull = true;
                return;
            }
            table->_count++;
            *row = new LeakRow { Type = type, ReferentType = referentType, First = record, IsWeak = isWeak };
        }
        row->Count++;
        row->Bytes += (long)record->Size;
    }

    /// <summary>The row with the most bytes that was not taken, of equal ones the first; NULL where all were. It keeps its content.</summary>
    internal static LeakRow* TakeLargest(LeakTable* table)
    {
        LeakRow* largest = null;
        LeakRow* end = Rows(table) + table->_count;
        for (LeakRow* row = Rows(table); row < end; row++)
        {
            if (!row->IsWritten && (largest == null || row->Bytes > largest->Bytes))
            {
                largest = row;
            }
        }
        if (largest != null)
        {
            largest->IsWritten = true;
        }
        return largest;
    }

    private static LeakRow* Rows(LeakTable* table) => (LeakRow*)(table + 1);
}
