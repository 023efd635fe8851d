# Programs under the address and undefined behaviour sanitizers. What the C
# compiler sees is watched: the programs, and with them the inline functions and
# macros of the header, and the C part of the library. Leaks are valgrind's
# subject: the sanitizer does not look into the library's heap.

include(CheckCSourceRuns)
set(CMAKE_REQUIRED_FLAGS "-fsanitize=address,undefined")
check_c_source_runs("int main(void) { return 0; }" have_address_sanitizer)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT have_address_sanitizer)
  message(NOTICE "no address sanitizer: the tests with it are not made")
  return()
endif()

set(address_flags -fsanitize=address,undefined -fno-sanitize-recover=undefined)

set(sanitized_environment "")
include(cmake/sanitized_library.cmake)

function(add_addresses name source)
  set(target addresses_${name})
  add_program(${target} ${source} backend_ours ${address_flags})
  add_test(NAME addresses.${name} COMMAND ${target})
  set_tests_properties(
    addresses.${name} PROPERTIES LABELS "c;ours" TIMEOUT 60 ENVIRONMENT
                                 "ASAN_OPTIONS=detect_leaks=0;${sanitized_environment}")
endfunction()

foreach(name IN LISTS address_programs)
  add_addresses(${name} ${name}.c)
endforeach()
