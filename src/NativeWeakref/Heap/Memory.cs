namespace NativeWeakref.Heap;

/// <summary>Filling and copying bytes.</summary>
internal static unsafe class Memory
{
    /// <summary>Sets bytes to zero.</summary>
    internal static void Clear(void* start, nuint size) => SystemMemory.Fill(start, 0, size);

    /// <summary>Sets all bits of bytes.</summary>
    internal static void FillWithOnes(void* start, nuint size) => SystemMemory.Fill(start, byte.MaxValue, size);

    /// <summary>Copies bytes; the two places do not overlap.</summary>
    internal static void Copy(void* to, void* from, nuint size) => SystemMemory.Copy(to, from, size);

    /// <summary>Copies bytes; the two places may overlap.</summary>
    internal static void Move(void* to, void* from, nuint size) => SystemMemory.Move(to, from, size);
}
