using System.Globalization;
using NUnit.Framework;

namespace NativeWeakref.Tests.Behaviour.Fixtures;

/// <summary>Assertions on addresses, which show both of them.</summary>
internal static unsafe class Pointers
{
    internal static void AssertSame(void* actual, void* expected, string message = "") => Assert.That(Show(actual), Is.EqualTo(Show(expected)), message);

    internal static void AssertDifferent(void* actual, void* other, string message = "") => Assert.That(Show(actual), Is.Not.EqualTo(Show(other)), message);

    internal static void AssertNull(void* actual, string message = "") => AssertSame(actual, null, message);

    private static string Show(void* address) => string.Create(CultureInfo.InvariantCulture, $"0x{(nint)address:x}");
}
