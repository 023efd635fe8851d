namespace NativeWeakref.Heap;

/// <summary>One allocation that fails by order: how tests find out what happens without memory.</summary>
internal static class HeapFault
{
    private static nint s_left; // allocations up to and with the one that fails; 0: none is to

    /// <summary>Lets the n-th allocation from now fail, of any domain; 0: none. Return: what was left of the last order, 0 if it is done.</summary>
    internal static nint Order(nint number)
    {
        nint left = s_left;
        s_left = number > 0 ? number : 0;
        HeapMode.Set(HeapMode.Fault, s_left != 0);
        return left;
    }

    /// <summary>Counts an allocation. Return: whether it is the one to fail.</summary>
    internal static bool Strikes()
    {
        if (s_left == 0 || --s_left != 0)
        {
            return false;
        }
        HeapMode.Set(HeapMode.Fault, holds: false);
        return true;
    }
}
