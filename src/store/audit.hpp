// SPDX-License-Identifier: Apache-2.0
#pragma once
#include <cstdint>
#include <string>
#include <string_view>

#include "store/store.hpp"

namespace stepwise::store {

/// A line of the audit as it stands in the chain.
struct ChainedLine {
  std::int64_t audit_id;
  Instant at;
  AuditLine line;
};

/// The line as bytes, the same for ever: a version mark, then each field with its length before it, so that no two
/// different lines are written alike. Null is told apart from empty.
std::string serialised(const ChainedLine& line);

/// hex(SHA-256(previous hash, the serialised line)). The first line follows "".
std::string chained_hash(std::string_view previous, const ChainedLine& line);

/// SHA-256 in hexadecimal, for digests of tables and files.
class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void add(std::string_view bytes);
  /// Of what was added since it was made or since the last answer.
  std::string hex_digest();

 private:
  void* context_;
};

}  // namespace stepwise::store
