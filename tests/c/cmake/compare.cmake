# Runs PROGRAM and compares its standard output with the file EXPECTED; with
# REFRESH set, writes that file instead. What the program writes to its standard
# error stream (failed checks) is passed on.
execute_process(
  COMMAND ${PROGRAM}
  OUTPUT_VARIABLE actual
  RESULT_VARIABLE result)
if(NOT result STREQUAL "0")
  message("${actual}")
  message(FATAL_ERROR "${PROGRAM} ended with: ${result}")
endif()
if(REFRESH)
  file(WRITE ${EXPECTED} "${actual}")
  return()
endif()

if(NOT EXISTS ${EXPECTED})
  message(FATAL_ERROR "${EXPECTED} does not exist: build refresh-expected")
endif()
set(actual_file ${PROGRAM}.actual.txt)
file(WRITE ${actual_file} "${actual}")
execute_process(
  COMMAND ${CMAKE_COMMAND} -E compare_files ${EXPECTED} ${actual_file}
  RESULT_VARIABLE differ
  OUTPUT_QUIET ERROR_QUIET)
if(NOT differ EQUAL 0)
  execute_process(COMMAND diff -u ${EXPECTED} ${actual_file})
  message(FATAL_ERROR "${PROGRAM} does not print what is expected")
endif()
