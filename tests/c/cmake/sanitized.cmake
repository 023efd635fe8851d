# Programs under the thread sanitizer. Only what the C compiler sees is watched:
# the programs themselves, and the mutex and conditions behind the GIL. A program
# that uses what others use without the GIL has to be found.

include(CheckCSourceRuns)
set(CMAKE_REQUIRED_FLAGS -fsanitize=thread)
check_c_source_runs("int main(void) { return 0; }" have_thread_sanitizer)
unset(CMAKE_REQUIRED_FLAGS)
if(NOT have_thread_sanitizer)
  message(NOTICE "no thread sanitizer: the sanitized tests are not made")
  return()
endif()

function(add_sanitized name source)
  set(target sanitized_${name})
  add_program(${target} ${source} backend_ours -fsanitize=thread)
  add_test(NAME sanitized.${name} COMMAND ${target})
  set_tests_properties(
    sanitized.${name} PROPERTIES LABELS "c;ours" TIMEOUT 120 ENVIRONMENT
                                 "TSAN_OPTIONS=exitcode=66")
endfunction()

foreach(name IN LISTS sanitized_programs)
  add_sanitized(${name} ${name}.c)
endforeach()
add_sanitized(forgotten_gil variants/forgotten_gil.c)
# It passes by what the sanitizer says, not by failing in any way.
set_tests_properties(
  sanitized.forgotten_gil PROPERTIES PASS_REGULAR_EXPRESSION
                                     "ThreadSanitizer: data race")
