// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "store/connection.hpp"
#include "store/test_support.hpp"

namespace stepwise::store::test {

/// A second way into a test's record, past the store: for tests that tamper, or that need tables of their own.
class Probe {
 public:
  explicit Probe(const Options& options) : connection_{*parse_target(options.url), Connection::Use::writing, timings_} {}
  Connection& connection() { return connection_; }
  void script(std::string_view text) { connection_.script(text); }
  std::string ask(std::string_view question) { return connection_.ask(question); }

 private:
  Timings timings_;
  Connection connection_;
};

/// A table with a column of each kind, and the statements that fill and read it.
void make_things(const Options& options);
extern const Statement thing_insert, thing_by_id, thing_count, thing_insert_returning, audit_count;
inline const std::string bytes_of_every_value = [] {
  std::string out;
  for (int i = 0; i < 256; ++i) out += static_cast<char>(i);
  return out;
}();

}  // namespace stepwise::store::test
